import type { Row } from './shape.ts'

/** How rules compare the placement of an episode with the one before. */

type Episode = Row<'Episodes'>

const temporary: ReadonlySet<string> = new Set(['T0', 'T1', 'T2', 'T3', 'T4'])

/** Is the placement one of those for a short time, after which the child goes back? */
export const isTemporary = ({ PLACE }: Episode): boolean => PLACE !== null && temporary.has(PLACE)

/** Are the postcodes the same? Spaces make no difference, and two blanks are the same. */
export function isSamePostcode(one: string | null, other: string | null): boolean {
  if (one === other) return true
  // Most differ in their last letter, which is quicker to see than the spaces are to leave out.
  if (one === null || other === null || one.at(-1) !== other.at(-1)) return false
  return one.replaceAll(' ', '') === other.replaceAll(' ', '')
}

/** Is it one placement: the same type, postcode, Ofsted number and provider? Two blanks are the same. */
export const isSamePlacement = (one: Episode, other: Episode): boolean =>
  one.PLACE === other.PLACE &&
  one.URN === other.URN &&
  one.PLACE_PROVIDER === other.PLACE_PROVIDER &&
  isSamePostcode(one.PL_POST, other.PL_POST)
