import { isMadeUpArea } from '../../codes/regions.ts'
import type { Series } from '../series.ts'
import { cutPoints } from './bands.ts'
import type { CutPoints } from './comparison.ts'
import { hadEnded } from './reorganised.ts'

/** The numbers of all authorities in a period: real ones, or made-up ones among themselves. */
export type Spread = {
  /** Authorities that have a row, and had not ended. */
  readonly authorities: readonly string[]
  /** Lowest first. */
  readonly sorted: Float64Array
  readonly cuts: CutPoints | null
}

const kept = new WeakMap<Series, Map<string, Spread>>()

/**
 * The spread of a period. It is worked out once for a series, however many authorities are compared in it.
 *
 * @param area  an authority: those that exist are taken when it does
 */
export function spreadOf(series: Series, period: string, area: string): Spread {
  const isMadeUp = isMadeUpArea(area)
  const key = `${period} ${isMadeUp}`
  const ofSeries = kept.get(series) ?? new Map<string, Spread>()
  kept.set(series, ofSeries)
  const known = ofSeries.get(key)
  if (known !== undefined) return known
  const authorities = series
    .areas(period)
    .filter((code) => isAuthority(code) && isMadeUpArea(code) === isMadeUp && !hadEnded(code, period))
  const numbers = authorities.flatMap((code) => series.cell(code, period)?.value ?? [])
  const sorted = Float64Array.from(numbers).sort()
  const spread = { authorities, sorted, cuts: cutPoints(sorted) }
  ofSeries.set(key, spread)
  return spread
}

/** Is an area an authority, and no region and no nation? */
export function isAuthority(area: string): boolean {
  return /^\d{3}$/.test(area)
}

/** The newest period with a row of such an area; where none has one, the newest there is. */
export function newestWith(series: Series, isOne: (area: string) => boolean): string | null {
  return series.periods.findLast((period) => series.areas(period).some(isOne)) ?? series.periods.at(-1) ?? null
}

/**
 * Its place among all there are, 1 being the highest; those that tie share the lowest number. Null without a number, and of
 * one that has ended and keeps the number a publisher still gives it.
 */
export function rankOf(series: Series, period: string, area: string): number | null {
  const value = series.cell(area, period)?.value ?? null
  return value === null || hadEnded(area, period) ? null : rankIn(spreadOf(series, period, area), value)
}

function rankIn({ sorted }: Spread, value: number): number {
  let below = 0
  let above = sorted.length
  while (below < above) {
    const middle = (below + above) >> 1
    if ((sorted[middle] as number) <= value) below = middle + 1
    else above = middle
  }
  return sorted.length - below + 1
}
