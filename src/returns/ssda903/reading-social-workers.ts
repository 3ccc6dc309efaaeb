import { isFilled } from './reading-cells.ts'
import type { Row, Ssda903Child, Ssda903Tables } from './shape.ts'

/** The spell with a social worker that began last; null when none has a beginning. Of two on one day the open one. */
export const lastSpell = ({ SWEpisodes }: Ssda903Tables): Row<'SWEpisodes'> | null =>
  SWEpisodes.findLast(({ SW_DECOM }) => SW_DECOM !== null) ?? null

/**
 * Last year's spell that began last, and this year's that began first beside which it can be laid; null for the second where
 * last year's has ended or there is none to lay beside it.
 */
export function movesOfLastOpen(
  child: Ssda903Child,
): readonly [last: Row<'SWEpisodes'>, first: Row<'SWEpisodes'>] | readonly [last: null, first: null] {
  const last = lastSpell(child.last)
  const first = child.SWEpisodes.find(({ SW_DECOM }) => SW_DECOM !== null)
  const isOpen = last !== null && !isFilled(last, 'SW_DEC')
  return isOpen && first !== undefined ? [last, first] : [null, null]
}
