import { nationOf, type Region, regionOf, regionOfAuthority } from '../../codes/regions.ts'
import type { Neighbours, Reading, Series } from '../series.ts'
import { amongNeighbours } from './among-neighbours.ts'
import { bandOf } from './bands.ts'
import { changeAt } from './change.ts'
import type { Comparison, PeriodOfComparison, Placed } from './comparison.ts'
import { movementAt } from './movement.ts'
import { breaksOf, existedIn } from './reorganised.ts'
import { rankOf, spreadOf } from './spread.ts'

export type AskedComparison = {
  readonly series: Series
  readonly reading: Reading
  /** The number of an authority. */
  readonly authority: string
  /** A code; the newest of the authorities when it is not one of the series or not given. */
  readonly period?: string | undefined
  readonly neighbours: Neighbours | null
  /** What an area is called. */
  readonly names: (area: string) => string
}

/**
 * An authority among all others in one series, over all its periods.
 *
 * @returns null when no publisher has said anything of its nation's authorities, or of the nation
 */
export function compareAuthority(asked: AskedComparison): Comparison | null {
  const { series, reading, authority, neighbours, names } = asked
  const periods = series.periods.map((_, at) => at).filter((at) => isPublished(asked, at))
  const chosen = periods.find((at) => series.periods[at] === asked.period) ?? newestOf(asked, periods)
  if (chosen === undefined) return null
  const compared = periods.map((at) => periodAt(asked, at))
  const now = compared[periods.indexOf(chosen)] as PeriodOfComparison
  let every: readonly Placed[] | null = null
  return {
    indicator: series.code,
    authority: { code: authority, name: names(authority) },
    better: reading.better,
    decimals: reading.decimals,
    unit: reading.unit,
    ...(reading.nationIsSum === true ? { nationIsSum: true } : {}),
    periods: compared,
    chosen: now,
    movement: movementAt(series, reading, neighbours, chosen, now.change),
    // Only when it is asked for: a profile, which is a hundred comparisons, does not.
    get all() {
      every ??= everyAuthority(asked, now.period)
      return every
    },
    cuts: isBanded(reading) ? spreadOf(series, now.period, authority).cuts : null,
    broken: breaksOf(
      authority,
      compared.map(({ period }) => period),
      series.kind,
    ),
  }
}

/** Has a period a row of an authority, or of the nation? */
function isPublished({ series, authority }: AskedComparison, at: number): boolean {
  const period = series.periods[at] as string
  return (
    spreadOf(series, period, authority).authorities.length > 0 ||
    series.cell(nationOf(authority).code, period) !== undefined
  )
}

/** The newest period of which there are authorities; of what is published for the nation alone, its newest. */
function newestOf({ series, authority }: AskedComparison, periods: readonly number[]): number | undefined {
  const ofAuthorities = (at: number) => spreadOf(series, series.periods[at] as string, authority).authorities.length > 0
  return periods.filter(ofAuthorities).at(-1) ?? periods.at(-1)
}

function periodAt(asked: AskedComparison, at: number): PeriodOfComparison {
  const { series, authority, neighbours } = asked
  const period = series.periods[at] as string
  return {
    period,
    own: placedIn(asked, period, authority),
    england: series.cell(nationOf(authority).code, period) ?? null,
    region: regionIn(series, authority, period),
    neighbours: amongNeighbours(neighbours, series, period, (area) => placedIn(asked, period, area)),
    of: spreadOf(series, period, authority).sorted.length,
    change: changeAt(series, authority, at),
  }
}

function placedIn({ series, reading, names }: AskedComparison, period: string, area: string): Placed {
  const cell = series.cell(area, period) ?? null
  const rank = rankOf(series, period, area)
  return {
    code: area,
    name: names(area),
    cell,
    rank,
    band:
      cell?.value == null || rank === null || !isBanded(reading)
        ? null
        : bandOf(cell.value, spreadOf(series, period, area).cuts, reading.better),
  }
}

function isBanded({ isBanded, better, unit }: Reading): boolean {
  return isBanded && better !== 'neither' && unit !== 'grade'
}

/** The region with a number: of London the half, and where that has none, the whole. */
function regionIn(series: Series, authority: string, period: string): PeriodOfComparison['region'] {
  const own = regionOfAuthority(authority)
  if (own === null) return null
  const whole = own.partOf === undefined ? null : regionOf(own.partOf)
  const cellOf = (region: Region) => series.cell(region.code, period) ?? null
  const isBetter = whole !== null && (cellOf(own)?.value ?? null) === null && (cellOf(whole)?.value ?? null) !== null
  const region = isBetter ? whole : own
  return { code: region.code, name: region.name, cell: cellOf(region) }
}

/** Highest first; those without a number last, by name. An authority that is no more is one only where it has a number. */
function everyAuthority(asked: AskedComparison, period: string): readonly Placed[] {
  const { series, authority } = asked
  return spreadOf(series, period, authority)
    .authorities.map((area) => placedIn(asked, period, area))
    .filter(({ code, rank }) => rank !== null || existedIn(code, period, series.kind))
    .sort((a, b) => (a.rank ?? 1000) - (b.rank ?? 1000) || (a.name < b.name ? -1 : 1))
}
