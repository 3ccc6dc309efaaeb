import type { Day } from '../../core/day.ts'
import { birthday, isAged } from './reading.ts'
import type { Row } from './shape.ts'

/** Does a row of care leavers say anything but whose it is? */
export const saysOfLeaver = ({ IN_TOUCH, ACTIV, ACCOM }: Row<'OC3'>): boolean =>
  IN_TOUCH !== null || ACTIV !== null || ACCOM !== null

/** The birthday on which somebody who is 17 or 18 on that day came to be so; null at any other age. */
export function birthdayAt17Or18(born: Day | null, at: Day): Day | null {
  if (!isAged(17, born, at) || isAged(19, born, at)) return null
  return birthday(born, isAged(18, born, at) ? 18 : 17)
}
