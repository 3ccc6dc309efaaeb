import type { Day } from '../../core/day.ts'

/** How rules read rows of one child that may not overlap: decisions, orders, times away. */

/**
 * The rows that began before the one before them had ended, or while it had no end. The day the other ended is in time.
 *
 * @param rows   in order of their beginnings, those without one last, as a child has them; these are not looked at
 * @param first  the column of their first day
 * @param last   that of their last; blank while it goes on
 */
export function startedTooSoon<
  First extends string,
  Last extends string,
  Each extends { readonly [Column in First | Last]: Day | null },
>(rows: readonly Each[], first: First, last: Last): readonly Each[] {
  if (rows.length < 2) return []
  return rows.filter((row, at) => {
    const before = rows[at - 1]
    const began: Day | null = row[first]
    if (before === undefined || began === null) return false
    const ended: Day | null = before[last]
    return ended === null || began < ended
  })
}
