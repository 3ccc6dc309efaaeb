import type { Day } from '../../core/day.ts'
import { isWithin, periodsOfCare } from './reading.ts'
import type { Ssda903Tables } from './shape.ts'

/**
 * How rules set other dates of a child against the times in which the child was in care.
 *
 * @source specification of the rules, 577, 578 and 707
 */

/** One period of care: its first day in this year's episodes, and its last; null while it goes on. */
type TimeInCare = { readonly start: Day; readonly end: Day | null }

/** The periods of care of a child, in order. Episodes without a beginning, which stand last, are left out. */
export function timesInCare(tables: Ssda903Tables): readonly TimeInCare[] {
  const times: TimeInCare[] = []
  for (const episodes of periodsOfCare(tables)) {
    const start = episodes[0]?.DECOM ?? null
    const last = episodes.findLast(({ DECOM }) => DECOM !== null)
    if (start !== null && last !== undefined) times.push({ start, end: last.DEC })
  }
  return times
}

/**
 * Does what began and ended on those days end within one of the times in care, both days of it included? What has no
 * end has to have begun in a time that goes on.
 */
export function endsInCare(times: readonly TimeInCare[], began: Day, ended: Day | null): boolean {
  return times.some(({ start, end }) => {
    if (ended === null) return end === null && began >= start
    return isWithin(ended, start, end ?? ended)
  })
}
