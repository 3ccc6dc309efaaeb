import type { Actor } from '../practice/actor.ts'
import { isHeldOnly } from '../store/find-person.ts'
import { transaction } from '../store/transaction.ts'
import { mustBeAllowed, reachOf } from './acting.ts'
import { type FoundChild, noSuchChild, personNamed } from './find-child.ts'
import type { Place } from './place.ts'

/**
 * The child a text names, for whoever manages records: also one of whom no file in force speaks any more, and of whom
 * earlier files are still held. A record that is shut is found only with a grant.
 *
 * @throws Refusal 'not-there'
 */
export async function findHeld(place: Place, actor: Actor, text: string): Promise<FoundChild> {
  mustBeAllowed(actor, 'manage-records')
  const reach = reachOf(place, actor)
  const seen = await transaction(place.store.pool, 'read', reach, (db) => personNamed(db, actor, text))
  if (seen !== null) return seen
  const held = await transaction(place.store.pool, 'load', reach, async (db) => {
    const named = await personNamed(db, actor, text)
    return named !== null && (await isHeldOnly(db, actor.laCode, named.personId)) ? named : null
  })
  if (held === null) throw noSuchChild()
  return held
}
