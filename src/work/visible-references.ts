import type { Actor } from '../practice/actor.ts'
import { referencesOf } from '../store/find-person.ts'
import { transaction } from '../store/transaction.ts'
import { reachOf } from './acting.ts'
import type { Place } from './place.ts'

/** The references of those children whom the actor may see, by their keys. */
export function visibleReferences(
  place: Place,
  actor: Actor,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (!actor.permissions.has('see-children')) return Promise.resolve(new Map())
  return transaction(place.store.pool, 'read', reachOf(place, actor), (db) =>
    referencesOf(db, actor.laCode, [...new Set(people)]),
  )
}
