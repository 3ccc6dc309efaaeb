import { localAuthority } from '../codes/local-authorities.ts'
import { isMadeUpArea } from '../codes/regions.ts'
import type { YearKind } from '../core/published-period.ts'
import type { Better } from '../core/published-source.ts'
import type { PublishedStatus } from '../core/published-value.ts'
import { indicators } from '../indicators/catalogue/index.ts'
import { compareAuthority } from '../indicators/comparison/compare-authority.ts'
import type { Band, Break, Change, Comparison, Movement } from '../indicators/comparison/comparison.ts'
import { spreadOf } from '../indicators/comparison/spread.ts'
import { isClose, isSize, type Standing, standingOf } from '../indicators/comparison/standing.ts'
import type { Domain, Indicator } from '../indicators/indicator.ts'
import type { Release, Series } from '../indicators/series.ts'
import type { PublishedFigures } from './published-figures.ts'
import { codesOf, type FigureSource, seriesFrom } from './series-of-indicator.ts'

/** The directions that an authority gives indicators in place of the publisher's, by id. */
export type Directions = ReadonlyMap<string, Better>

/** What was published of a year. */
export type ProfilePoint = {
  readonly period: string
  readonly own: { readonly value: number | null; readonly status: PublishedStatus } | null
  readonly isProvisional: boolean
  readonly similar: number | null
  readonly england: number | null
}

/** An authority in one indicator, in short. */
export type ProfileFigure = {
  readonly kind: YearKind
  readonly source: FigureSource
  /** The newest of the authorities. */
  readonly period: string
  /** Null where the files have no row. */
  readonly own: {
    readonly value: number | null
    readonly status: PublishedStatus
    readonly grade: string | null
  } | null
  readonly isProvisional: boolean
  /** The middle of those like it, of how many. */
  readonly similar: number | null
  readonly used: number
  readonly members: number
  /** The numbers of those like it, most like first. */
  readonly others: readonly number[]
  readonly england: { readonly value: number | null; readonly grade: string | null } | null
  readonly region: { readonly name: string; readonly value: number | null } | null
  readonly rank: number | null
  readonly of: number
  readonly band: Band | null
  readonly change: Change
  readonly movement: Movement
  readonly standing: Standing | null
  readonly points: readonly ProfilePoint[]
  readonly breaks: readonly Break[]
  /** The numbers of all authorities, highest first. */
  readonly all: readonly number[]
  /** Where the number, or what stands in its place, was read; null where the files have no row. */
  readonly from: { readonly release: Release; readonly row: number } | null
  /** The grades of those like it, where they are grades. */
  readonly grades: readonly string[]
}

/** One line of a profile. */
export type ProfileRow = {
  readonly id: string
  readonly title: string
  readonly called: string
  readonly domain: Domain
  readonly unit: string
  readonly decimals: number
  readonly better: Better
  /** Is that another direction than the publisher's? */
  readonly isTurned: boolean
  /** Does its number grow with the authority, so that the nation's cannot be set beside it? */
  readonly isSize: boolean
  /** Is the nation's number a sum of rates, and no rate? */
  readonly nationIsSum: boolean
  /** Null while no file with it is loaded. */
  readonly figure: ProfileFigure | null
}

/** An authority in every indicator. */
export type AuthorityProfile = {
  readonly authority: { readonly code: string; readonly name: string; readonly isMadeUp: boolean }
  /** The year of the neighbour model; null where it has no neighbours. */
  readonly model: string | null
  /** Those like it, most like first. */
  readonly similar: readonly { readonly code: string; readonly name: string; readonly closeness: string }[]
  /** What took its place, where it is no more. */
  readonly ended: { readonly year: number; readonly now: readonly string[] } | null
  /** In the order of the catalogue's domains. */
  readonly rows: readonly ProfileRow[]
}

/** The most profiles that are kept: those of all authorities are some hundred MB. */
const atMost = 40

const kept = new WeakMap<PublishedFigures, Map<string, Promise<AuthorityProfile>>>()

/**
 * An authority in every indicator; worked out once each time something was loaded, and kept for the authorities asked for
 * last.
 *
 * @param code        DfE's number
 * @param directions  those of the authority whose people ask
 * @returns           null when there is no such authority
 */
export async function authorityProfile(
  figures: PublishedFigures,
  code: string,
  directions: Directions,
): Promise<AuthorityProfile | null> {
  if (!figures.authorities.some((each) => each.code === code)) return null
  const known = kept.get(figures) ?? new Map<string, Promise<AuthorityProfile>>()
  kept.set(figures, known)
  const key = `${code} ${[...directions].sort().join(' ')}`
  const there = known.get(key)
  // Asked for last, let go last.
  if (there !== undefined) known.delete(key)
  const profile = there ?? readProfile(figures, code, directions)
  known.set(key, profile)
  if (known.size > atMost) known.delete(known.keys().next().value as string)
  if (there === undefined) profile.catch(() => known.delete(key))
  return profile
}

async function readProfile(figures: PublishedFigures, code: string, directions: Directions): Promise<AuthorityProfile> {
  const codes = indicators.flatMap((each) => [...codesOf(each, 'release'), ...codesOf(each, 'lait')])
  const all = await figures.many([...new Set(codes)])
  const model = figures.models.find((each) => figures.neighbours(each, code) !== null) ?? null
  const neighbours = model === null ? null : figures.neighbours(model, code)
  const { to, became = [] } = localAuthority(code) ?? {}
  return {
    authority: { code, name: nameOf(code), isMadeUp: isMadeUpArea(code) },
    model,
    similar: (neighbours?.members ?? []).map((each) => ({ ...each, name: nameOf(each.code) })),
    ended: to === undefined ? null : { year: to, now: became.map(nameOf) },
    rows: indicators.map((indicator) => {
      const { id, title, called, domain, unit, decimals } = indicator
      const better = directions.get(id) ?? indicator.better
      const found = seriesHeld(all, indicator)
      const comparison =
        found === null
          ? null
          : compareAuthority({
              series: found.series,
              reading: { better, decimals, unit, isBanded: true, nationIsSum: indicator.nationIsSum === true },
              authority: code,
              neighbours,
              names: nameOf,
            })
      return {
        ...{ id, title, called, domain, unit, decimals, better, isTurned: better !== indicator.better },
        ...{ isSize: isSize(unit), nationIsSum: indicator.nationIsSum === true },
        figure: found === null || comparison === null ? null : figureOf(comparison, found),
      }
    }),
  }
}

const nameOf = (code: string) => localAuthority(code)?.name ?? code

type Found = { readonly series: Series; readonly source: FigureSource }

/** Of its release; where that is not loaded, of the tool. */
function seriesHeld(all: ReadonlyMap<string, Series>, indicator: Indicator): Found | null {
  const release = seriesFrom(all, indicator, 'release')
  if (release !== null) return { series: release, source: 'release' }
  const tool = seriesFrom(all, indicator, 'lait')
  return tool === null ? null : { series: tool, source: 'lait' }
}

/** What of a comparison a line shows: the rest is large, and is worked out again for the page of the indicator. */
function figureOf(comparison: Comparison, { series, source }: Found): ProfileFigure {
  const { chosen, periods, movement, broken } = comparison
  const { own, england, region, neighbours } = chosen
  const { cell } = own
  return {
    ...{ kind: series.kind, source, period: chosen.period },
    own: cell === null ? null : { value: cell.value, status: cell.status, grade: cell.text },
    isProvisional: cell?.note === 'provisional',
    ...{ similar: neighbours.median, used: neighbours.used, members: neighbours.members.length },
    others: neighbours.used === 0 ? [] : neighbours.members.flatMap((each) => each.cell?.value ?? []),
    england: england === null ? null : { value: england.value, grade: england.text },
    region: region === null ? null : { name: region.name, value: region.cell?.value ?? null },
    ...{ rank: own.rank, of: chosen.of, band: own.band, change: chosen.change },
    // What authorities unlike it do from a year to the next tells nothing of it.
    movement: isClose(chosen.neighbours.members) ? movement : { ...movement, is: 'unknown', usual: null },
    standing: standingOf(comparison),
    points: periods.map((each) => ({
      period: each.period,
      own: each.own.cell === null ? null : { value: each.own.cell.value, status: each.own.cell.status },
      isProvisional: each.own.cell?.note === 'provisional',
      ...{ similar: each.neighbours.median, england: each.england?.value ?? null },
    })),
    breaks: broken,
    from: cell === null ? null : { release: cell.release, row: cell.row },
    all: [...spreadOf(series, chosen.period, comparison.authority.code).sorted].reverse(),
    grades: neighbours.members.flatMap((each) => each.cell?.text ?? []),
  }
}
