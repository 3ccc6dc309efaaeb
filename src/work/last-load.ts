import { lastLoaded } from '../store/last-visit.ts'
import { byItself, transaction } from '../store/transaction.ts'
import type { Place } from './place.ts'

/** How long an answer is good for, in milliseconds: the foot of a page need not be of this second. */
const goodFor = 10_000

type Known = { readonly askedAt: number; readonly last: Promise<Date | null> }

const knownHere = new WeakMap<Place['store'], Map<string, Known>>()

/** When a file was last loaded for an authority, at most ten seconds old; null when none was. */
export function lastLoad(place: Place, laCode: string): Promise<Date | null> {
  const authorities = knownHere.get(place.store) ?? new Map<string, Known>()
  knownHere.set(place.store, authorities)
  const known = authorities.get(laCode)
  if (known !== undefined && performance.now() - known.askedAt < goodFor) return known.last
  const last = transaction(place.store.pool, 'keep', byItself(laCode, place.today()), (db) => lastLoaded(db, laCode))
  authorities.set(laCode, { askedAt: performance.now(), last })
  last.catch(() => authorities.delete(laCode))
  return last
}
