import { type Day, longDay } from '../../../core/day.ts'
import { capital, inWords, joined } from '../../../documents/charts/chart-words.ts'
import { asShown } from '../../../documents/charts/published-figure.ts'
import { type StripData, type StripRow, strip, stripFinding, stripTable } from '../../../documents/charts/strip.ts'
import type { AuthorityProfile, ProfileFigure, ProfileRow } from '../../../work/authority-profile.ts'
import { indicatorPath } from '../compare/addresses.ts'
import { definitions } from './definitions.ts'
import { publishedDay } from './published-day.ts'
import { type CareSection, plain } from './section.ts'

/** What an indicator is called in a row, and in the middle of a sentence. */
type Named = { readonly id: string; readonly name: string; readonly called: string }

const who: readonly Named[] = [
  { id: 'cla-rate', name: 'In care per 10,000', called: 'children in care' },
  { id: 'cla-starts-rate', name: 'Started per 10,000', called: 'children coming into care' },
  { id: 'cla-three-or-more-placements', name: '3 or more placements', called: 'three or more placements' },
  { id: 'cla-long-term-stability', name: 'Same carers for 2 years', called: 'two years with the same carers' },
  { id: 'cla-more-than-20-miles-outside', name: 'Outside and over 20 miles', called: 'homes over 20 miles away' },
  { id: 'cla-missing-share', name: 'Went missing', called: 'going missing' },
]
const how: readonly Named[] = [
  { id: 'cla-health-assessment', name: 'Health assessments', called: 'health assessments' },
  { id: 'cla-dental', name: 'Dental checks', called: 'dental checks' },
  { id: 'cla-sdq-average', name: 'Mean wellbeing score', called: 'wellbeing scores' },
  { id: 'care-leavers-eet-19-21', name: 'Work or study at 19 to 21', called: 'care leavers in work or study' },
  {
    ...{ id: 'care-leavers-suitable-accommodation-19-21', name: 'Suitable home at 19 to 21' },
    called: 'suitable homes for care leavers',
  },
]

/** A row of the strip with the figure it is drawn from. */
type Stood = { readonly row: StripRow; readonly figure: ProfileFigure }

/**
 * The authority's published figures among those of authorities like it: never its own records, which run ahead of them.
 *
 * @param at  the day of the rest of the page
 * @returns   null where nothing of it is published, or nobody is known to be like it
 */
export function standingSection(profile: AuthorityProfile | null, at: Day): CareSection | null {
  if (profile === null || profile.similar.length === 0) return null
  const parts = [who, how].map((named) => named.flatMap((each) => stood(profile, each)))
  const all = parts.flat()
  if (!all.some(({ row }) => row.ours !== null)) return null
  const places = `${inWords(profile.similar.length)} similar authorities`
  const data = (part: readonly Stood[]): StripData => ({ places, rows: part.map(({ row }) => row) })
  const drawn = parts
    .filter((part) => part.some(({ row }) => row.ours !== null))
    .map((part, place) => `<div>${strip(data(part), `standing-${place + 1}`)}</div>`)
  return {
    ...plain,
    id: 'standing',
    heading: stripFinding(data(all)),
    lead: leadOf(all, profile, at),
    drawing: `<div class="tl-two">${drawn.join('')}</div>`,
    table: stripTable(data(all)),
    note: sourceOf(all),
    workedOut: definitions.standing,
  }
}

/** Why nothing is said of where the authority stands: files are to be loaded for it. */
export function noStandingWords(profile: AuthorityProfile | null): string {
  return profile !== null && profile.similar.length === 0
    ? 'Where we stand is not shown: no statistical neighbours of ours are loaded.'
    : 'Where we stand is not shown: nothing published here sets our children in care beside similar authorities.'
}

function stood({ authority, rows }: AuthorityProfile, { id, name, called }: Named): readonly Stood[] {
  const found = rows.find((row) => row.id === id)
  const figure = found?.figure ?? null
  if (found === undefined || figure === null || figure.others.length === 0) return []
  const value = figure.own?.value ?? null
  const row: StripRow = {
    ...{ name, called, ours: value === null ? null : asShown(value, found), unit: unitOf(found), better: found.better },
    others: figure.others.map((other) => asShown(other, found)),
    href: indicatorPath(id, authority.code),
  }
  return [{ row, figure }]
}

const unitOf = ({ unit }: ProfileRow): StripRow['unit'] => (unit === '%' ? 'percent' : 'rate')

const dayOf = ({ figure }: Stood) => publishedDay(figure.period)

/** Of which day the figures are, those of other days by name, and that the rest of the page is of a later one. */
function leadOf(all: readonly Stood[], { authority }: AuthorityProfile, at: Day): string {
  const newest = all.map(dayOf).toSorted((one, other) => other - one)[0] ?? at
  const older = all.filter((each) => dayOf(each) < newest)
  const others = older.map((each) => `${each.row.called} ${longDay(dayOf(each))}`)
  const except = others.length === 0 ? '' : ` ${capital(joined(others))}.`
  const ahead = newest < at ? ` Our own records run ahead: the rest of this page is of ${longDay(at)}.` : ''
  return `As published, ${longDay(newest)}: the diamond is ${authority.name}, a ring each similar authority.${except}${ahead}`
}

/** The lines the licences of the figures ask for. */
function sourceOf(all: readonly Stood[]): string {
  const licences = new Set(all.flatMap(({ figure }) => figure.from?.release.licence ?? []))
  return [...licences, 'Each row opens to its figures, their release and its date.'].join(' ')
}
