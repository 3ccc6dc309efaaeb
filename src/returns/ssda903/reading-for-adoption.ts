import { isOneOf } from './reading.ts'
import type { Row, Ssda903Tables } from './shape.ts'

/**
 * How rules read what leads to an adoption.
 *
 * @source specification of the rules, 521, 523, 551, 552, 557 and 558
 */

/** Placed with those who are to adopt: by consent or under an order, foster carers or not. */
const forAdoption: ReadonlySet<string> = new Set(['A3', 'A4', 'A5', 'A6'])

/** Is the child placed for adoption in this episode (A3 to A6)? */
export const isPlacedForAdoption = ({ PLACE }: Row<'Episodes'>): boolean => isOneOf(PLACE, forAdoption)

/** The latest decision that the child should be placed for adoption; null when none has a date. */
export const latestDecision = ({ PlacedAdoption }: Ssda903Tables): Row<'PlacedAdoption'> | null =>
  PlacedAdoption.findLast(({ DATE_PLACED }) => DATE_PLACED !== null) ?? null
