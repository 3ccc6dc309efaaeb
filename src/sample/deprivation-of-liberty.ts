import { type Day, plusDays, plusYears } from '../core/day.ts'
import type { InCare } from './care-ending.ts'
import { lastDay } from './contacts.ts'
import type { Placement } from './placement.ts'
import { Chance } from './random.ts'

/** A court's order that deprives a child of liberty, from a day to a day. */
export type LibertyOrder = { readonly from: Day; readonly to: Day }

/** Parameters. Source: nobody's but this file's: about one child in sixty of those looked after in a year. */
const share = 0.25
const youngest = 11
const beginsAfter = [5, 90] as const
/** A court makes it for three months at most, and then again. */
const lasts = [55, 91] as const
const madeAgain = 0.55

/**
 * The orders of a time in care, in order. Only in children's homes, and never on a day of a move: another placement would be
 * unusual or cannot be (rules 709 and 710). The next begins on the day the one before ends.
 */
export function libertyOrders(
  seed: number,
  { child, start }: InCare,
  places: readonly Placement[],
): readonly LibertyOrder[] {
  const chance = new Chance(seed, 'deprivation of liberty', child.family, child.place, start)
  const eleven = plusYears(child.born, youngest)
  return places.flatMap((place) => {
    const happens = chance.happens(share)
    const first = plusDays(place.from, chance.whole(...beginsAfter))
    return happens && place.PLACE === 'K2' && first >= eleven ? ordersFrom(chance, first, place.to) : []
  })
}

function ordersFrom(chance: Chance, first: Day, leaves: Day): readonly LibertyOrder[] {
  const orders: LibertyOrder[] = []
  for (let from = first; ; ) {
    const to = plusDays(from, chance.whole(...lasts))
    if (to >= leaves || from > lastDay) return orders
    orders.push({ from, to })
    if (!chance.happens(madeAgain)) return orders
    from = to
  }
}
