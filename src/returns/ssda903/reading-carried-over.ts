import type { ChildCheck } from '../../checking/rule.ts'
import { firstEpisode, lastEpisode } from './reading.ts'
import type { AnyRow, Row, Ssda903Child } from './shape.ts'

/**
 * How rules compare the episode that was open when last year ended with this year's record of it.
 *
 * @source specification of the rules, 452, 453 and 503A to 503J
 */

type Episode = Row<'Episodes'>

/**
 * Marks this year's first episode where it differs from the one that last year's return left open.
 *
 * Last year's is the one that began last. Where it had an end, or where either year has no episode with a beginning,
 * there is nothing to compare.
 *
 * @param differs  told this year's record of the episode, and last year's
 */
export function whereCarriedOver(
  differs: (first: Episode, last: Episode) => boolean,
): ChildCheck<Ssda903Child, AnyRow> {
  return (child, wrong) => {
    const last = lastEpisode(child.last)
    if (last === null || last.DEC !== null) return
    const first = firstEpisode(child)
    if (first !== null && differs(first, last)) wrong(first)
  }
}

/** Are the two distances 0.2 miles or more apart, or only one of them known? In tenths, so that 5.2 is 0.2 from 5.0. */
export function isFarFrom({ PL_DISTANCE: one }: Episode, { PL_DISTANCE: other }: Episode): boolean {
  if (one === null || other === null) return one !== other
  return Math.abs(Math.round(Number(one) * 10) - Math.round(Number(other) * 10)) >= 2
}
