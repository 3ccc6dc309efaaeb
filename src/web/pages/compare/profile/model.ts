import { nationOf } from '../../../../codes/regions.ts'
import { capital, inWords } from '../../../../documents/charts/chart-words.ts'
import { figureText } from '../../../../documents/charts/published-figure.ts'
import type { AuthorityProfile, ProfileRow } from '../../../../work/authority-profile.ts'
import { authorityPath, indicatorPath, setsPath, trailToCompare } from '../addresses.ts'
import { changedMore, profileFinding, profileLead, standingOut, withNumber } from './finding.ts'
import { changeShown, isApart, type LineShown, lineShown } from './line.ts'

/** What of a profile is shown. */
export type ProfileAsked = {
  /** One of the domains; null for all. */
  readonly domain: string | null
  readonly show: 'all' | 'apart' | 'missing'
}

/** The most that stand in a list on top: the rest is a line below. */
const listed = 5

const shows: readonly (readonly [ProfileAsked['show'], string])[] = [
  ['all', 'All indicators'],
  ['apart', 'Those that stand apart or changed'],
  ['missing', 'Those without a figure'],
]

/** The choices of an address; what is none of them is left out. */
export function readProfile(query: Readonly<Record<string, string>>, domains: readonly string[]): ProfileAsked {
  return {
    domain: domains.find((each) => each === query.domain) ?? null,
    show: shows.find(([show]) => show === query.show)?.[0] ?? 'all',
  }
}

/** The page with these choices. */
export function profileAddress(code: string, { domain, show }: ProfileAsked, as: string | null = null): string {
  const parts = [
    ...(domain === null ? [] : [`domain=${encodeURIComponent(domain)}`]),
    ...(show === 'all' ? [] : [`show=${show}`]),
    ...(as === null ? [] : [`as=${as}`]),
  ]
  return parts.length === 0 ? authorityPath(code) : `${authorityPath(code)}?${parts.join('&')}`
}

/** The lines that are asked for. */
export function rowsShown({ rows }: AuthorityProfile, { domain, show }: ProfileAsked): readonly ProfileRow[] {
  const there = new Set(withNumber(rows))
  return rows
    .filter((row) => domain === null || row.domain === domain)
    .filter((row) => show === 'all' || (show === 'apart' ? isApart(row) : !there.has(row)))
}

/** What the view shows beside the profile. */
type Beside = {
  readonly domains: readonly string[]
  readonly licences: readonly string[]
  readonly isSignedIn: boolean
}

/** What the view shows. Every number on top stands in a line below: both come of the same rows. */
export function profileModel(
  profile: AuthorityProfile,
  asked: ProfileAsked,
  { domains, licences, isSignedIn }: Beside,
) {
  const { authority, rows, similar, model } = profile
  const { code, name } = authority
  const shown = rowsShown(profile, asked)
  return {
    ...{
      title: `${name} in published figures`,
      here: 'compare',
      heading: profileFinding(profile),
      trail: trailToCompare,
    },
    lead: profileLead(profile),
    ...{ name, path: authorityPath(code), nation: nationOf(code).name, isMadeUp: authority.isMadeUp },
    similar: similar.map((each) => ({ ...each, path: authorityPath(each.code) })),
    model,
    lists: listsOf(profile).filter(({ entries }) => entries.length > 0 || isJudged(profile)),
    domains: chosenOf([
      { value: '', name: 'Everything', isChosen: asked.domain === null },
      ...domains.map((each) => ({ value: each, name: capital(each), isChosen: each === asked.domain })),
    ]),
    shows: chosenOf(shows.map(([value, words]) => ({ value, name: words, isChosen: value === asked.show }))),
    groups: domains.flatMap((domain) => {
      const lines = shown.filter((row) => row.domain === domain).flatMap((row) => linesOf(profile).get(row) ?? [])
      return lines.length === 0 ? [] : [{ name: capital(domain), lines }]
    }) satisfies readonly { readonly name: string; readonly lines: readonly LineShown[] }[],
    none: shown.length === 0 ? 'No indicator is like that.' : null,
    chosen: `${asked.domain === null ? 'Everything' : capital(asked.domain)}; ${shows.find(([show]) => show === asked.show)?.[1].toLowerCase()}`,
    csv: profileAddress(code, asked, 'csv'),
    xlsx: profileAddress(code, asked, 'xlsx'),
    save: isSignedIn ? setsPath(profileAddress(code, asked)) : null,
    licences,
    turned: rows.filter(({ isTurned }) => isTurned).map(({ title, better }) => `${title}: ${directionWords[better]}`),
  }
}

/** Is anything called better or worse? */
const isJudged = ({ rows }: AuthorityProfile) => rows.some(({ figure }) => figure?.standing != null)

const drawn = new WeakMap<AuthorityProfile, ReadonlyMap<ProfileRow, LineShown>>()

/** Its lines as they are shown; drawn once for as long as the profile is kept. */
function linesOf(profile: AuthorityProfile): ReadonlyMap<ProfileRow, LineShown> {
  const { rows, authority } = profile
  const lines = drawn.get(profile) ?? new Map(rows.map((row) => [row, lineShown(row, authority.name, authority.code)]))
  drawn.set(profile, lines)
  return lines
}

type Choice = { readonly value: string; readonly name: string; readonly isChosen: boolean }

/** Choices that stand in no groups. */
const chosenOf = (plain: readonly Choice[]) => ({ plain, groups: [] })

const directionWords = {
  higher: 'higher is better',
  lower: 'lower is better',
  neither: 'neither way is better',
} as const

/** The lists on top: where it stands apart, and what changed by more than twice what is usual. */
function listsOf({ rows, authority }: AuthorityProfile) {
  const moved = (is: 'better' | 'worse') => changedMore(rows, is).map((row) => moving(row, authority.code))
  return [
    listOf(
      'better',
      'Better than similar authorities',
      standingOut(rows, 'better').map((row) => standing(row, authority.code)),
    ),
    listOf(
      'worse',
      'Worse than similar authorities',
      standingOut(rows, 'worse').map((row) => standing(row, authority.code)),
    ),
    listOf('worse', 'Got worse, by more than twice the usual', moved('worse')),
    listOf('better', 'Got better, by more than twice the usual', moved('better')),
  ]
}

type Entry = { readonly title: string; readonly path: string; readonly says: string }

function listOf(mark: 'better' | 'worse', name: string, entries: readonly Entry[]) {
  const more = entries.length - listed
  return {
    ...{ mark, name: `${name}: ${entries.length}`, entries: entries.slice(0, listed) },
    more: more > 0 ? `${capital(inWords(more))} more below` : null,
  }
}

/** `57% against 49%; better than eight of ten` */
function standing(row: ProfileRow, code: string): Entry {
  const { id, title, figure } = row
  const said = (value: number | null | undefined) => (value == null ? '' : figureText(value, row))
  const { is, betterThan, worseThan, of } = figure?.standing ?? { is: 'among', betterThan: 0, worseThan: 0, of: 0 }
  const number = is === 'worse' ? worseThan : betterThan
  const beside = `${is} than ${number === of ? 'all' : `${inWords(number)} of`} ${inWords(of)}`
  return {
    title,
    path: indicatorPath(id, code),
    says: `${said(figure?.own?.value)} against ${said(figure?.similar)}; ${beside}`,
  }
}

/** `12.6%, −5.2 points on 2024` */
function moving(row: ProfileRow, code: string): Entry {
  const { id, title, figure } = row
  if (figure === null) return { title, path: indicatorPath(id, code), says: '' }
  const now = figure.own?.value == null ? '' : figureText(figure.own.value, row)
  return { title, path: indicatorPath(id, code), says: `${now}, ${changeShown(row, figure).says}` }
}
