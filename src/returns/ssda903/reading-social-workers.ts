import type { ChildCheck } from '../../checking/rule.ts'
import { isFilled } from './reading-cells.ts'
import type { AnyRow, Row, Ssda903Child, Ssda903Tables } from './shape.ts'

type Spell = Row<'SWEpisodes'>

/** The spell with a social worker that began last; null when none has a beginning. Of two on one day the open one. */
export const lastSpell = ({ SWEpisodes }: Ssda903Tables): Spell | null =>
  SWEpisodes.findLast(({ SW_DECOM }) => SW_DECOM !== null) ?? null

/**
 * Marks this year's first spell where it differs from the one that began last in last year's return and was left open. Where
 * that has an end, or either year has no spell with a beginning, there is nothing to compare.
 *
 * @param differs  told this year's first spell, and last year's open one
 */
export function whereLeftOpen(differs: (first: Spell, last: Spell) => boolean): ChildCheck<Ssda903Child, AnyRow> {
  return (child, wrong) => {
    const last = lastSpell(child.last)
    if (last === null || isFilled(last, 'SW_DEC')) return
    const first = child.SWEpisodes.find(({ SW_DECOM }) => SW_DECOM !== null)
    if (first !== undefined && differs(first, last)) wrong(first)
  }
}
