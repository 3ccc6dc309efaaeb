import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import type { Permission } from '../practice/roles.ts'
import type { Database } from '../store/database.ts'
import { personOfName } from '../store/find-person.ts'
import { actingAtOnce } from './acting.ts'
import type { Place } from './place.ts'

/** A child somebody named and may see. */
export type FoundChild = { readonly personId: string; readonly reference: string }

/**
 * The child that a text names: by its reference, or by the authority's own identifier in small or capital letters.
 * Somebody who works with aliases names children by reference only: an identifier would undo the alias.
 *
 * @param db  a transaction to read in, so that the database holds to the actor's reach
 * @throws Refusal 'not-there', in the same words whether there is no such child, it is out of reach, or its record is shut
 */
export async function childOf(db: Database, actor: Actor, text: string): Promise<FoundChild> {
  const found = await personNamed(db, actor, text)
  if (found === null) throw noSuchChild()
  return found
}

/** The same, in a transaction of its own, for whoever has the permission. */
export function findChild(place: Place, actor: Actor, permission: Permission, text: string): Promise<FoundChild> {
  return actingAtOnce(place, actor, permission, 'read', (db) => childOf(db, actor, text))
}

/** Whom a text names, as far as the transaction may see; null for nobody. */
export async function personNamed(db: Database, actor: Actor, text: string): Promise<FoundChild | null> {
  const typed = text.trim()
  const identifiers = actor.pseudonymous ? [] : [typed, typed.toUpperCase()]
  const found = await personOfName(db, actor.laCode, typed.toLowerCase(), identifiers)
  return found === null ? null : { personId: found.person_id, reference: found.reference }
}

/** What is said of a child who is not there, not within reach, or shut: never which. */
export function noSuchChild(): Refusal {
  return new Refusal(
    'not-there',
    'No child of that identifier or reference is within your reach. See that it is written as in the record; a restricted record is found only with a grant.',
  )
}
