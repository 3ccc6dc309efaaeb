import type { Actor } from '../practice/actor.ts'
import { authorities } from '../store/authorities.ts'
import { countMadeUp, type MadeUpCount } from '../store/made-up-count.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { mustBeAllowed } from './acting.ts'
import type { Place } from './place.ts'

/** A made-up authority that is held here, and how much of it there is. */
export type MadeUpHere = MadeUpCount & { readonly laCode: string; readonly name: string }

/** What is made up here. */
export async function madeUpHere(
  place: Place,
  actor: Actor,
): Promise<{ readonly madeUp: readonly MadeUpHere[]; readonly realToo: boolean }> {
  mustBeAllowed(actor, 'manage-system')
  const today = place.today()
  const held = await transaction(place.store.pool, 'keep', byItself('', today), authorities)
  const madeUp: MadeUpHere[] = []
  for (const { la_code: laCode, name, made_up } of held) {
    if (!made_up) continue
    const count = await transaction(place.store.pool, 'keep', byItself(laCode, today), (db) => countMadeUp(db, laCode))
    madeUp.push({ laCode, name, ...count })
  }
  return { madeUp, realToo: held.some(({ made_up }) => !made_up) }
}
