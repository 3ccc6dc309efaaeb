import type { Day } from '../../core/day.ts'

/** How rules read rows of one child that may not overlap: decisions, orders, times away. */

/**
 * The rows that began before the one before them had ended, or while it had no end. The day the other ended is in time.
 *
 * @param rows   in order of their beginnings, those without one last, as a child has them; these are not looked at
 * @param began  the first day of a row
 * @param ended  its last; null while it goes on
 */
export function startedTooSoon<Each>(
  rows: readonly Each[],
  began: (row: Each) => Day | null,
  ended: (row: Each) => Day | null,
): readonly Each[] {
  if (rows.length < 2) return []
  return rows.filter((row, at) => {
    const before = rows[at - 1]
    const from = began(row)
    if (before === undefined || from === null) return false
    const to = ended(before)
    return to === null || from < to
  })
}
