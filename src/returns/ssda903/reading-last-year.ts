import type { ChildCheck } from '../../checking/rule.ts'
import type { AnyRow, Row, Ssda903Child } from './shape.ts'

/**
 * Looks at each row of Header beside those of last year for the same child, and marks this year's row when any of them
 * disagrees. A child whom only one of the years names is not looked at.
 */
export function besideLastHeader(
  disagrees: (now: Row<'Header'>, before: Row<'Header'>) => boolean,
): ChildCheck<Ssda903Child, AnyRow> {
  return ({ Header, last }, wrong) => {
    for (const now of Header) {
      for (const before of last.Header) {
        if (!disagrees(now, before)) continue
        wrong(now)
        break
      }
    }
  }
}
