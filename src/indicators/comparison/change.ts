import type { Series } from '../series.ts'
import type { Change } from './comparison.ts'
import { exact } from './exact.ts'
import { yearsBetween } from './years.ts'

/**
 * What a number is against the newest earlier one of the same area.
 *
 * @param at  where the period stands in the periods of the series
 */
export function changeAt(series: Series, area: string, at: number): Change {
  const { periods } = series
  const now = series.cell(area, periods[at] as string)?.value ?? null
  let earlier = at - 1
  while (earlier >= 0 && typeof series.cell(area, periods[earlier] as string)?.value !== 'number') earlier--
  const period = periods[earlier]
  const value = period === undefined ? null : (series.cell(area, period)?.value ?? null)
  if (period === undefined || value === null) return { from: null, by: null, across: [] }
  const between = yearsBetween(period, periods[at] as string)
  const others = periods.slice(earlier + 1, at).filter((each) => !between.includes(each))
  const across = [...between, ...others].map((each) => ({
    period: each,
    status: series.cell(area, each)?.status ?? ('unavailable' as const),
  }))
  return { from: { period, value }, by: now === null ? null : exact(now - value), across }
}

/** The change from the period before, where both have a number and one year follows the other; else null. */
export function yearlyChange(
  series: Series,
  area: string,
  at: number,
): { readonly from: number; readonly by: number } | null {
  const period = series.periods[at]
  const before = series.periods[at - 1]
  if (period === undefined || before === undefined || yearsBetween(before, period).length > 0) return null
  const now = series.cell(area, period)?.value ?? null
  const from = series.cell(area, before)?.value ?? null
  return now === null || from === null ? null : { from, by: exact(now - from) }
}
