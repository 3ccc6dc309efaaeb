import type { Actor } from '../practice/actor.ts'
import { changeLetterKeys, endWalkOf } from '../store/accounts.ts'
import { acting } from './acting.ts'
import type { Place } from './place.ts'

/** Switches keys of a single letter on or off, for the actor's own account. */
export async function useLetterKeys(place: Place, actor: Actor, on: boolean): Promise<void> {
  await acting(place, actor, 'signed-in', 'keep', (db) => changeLetterKeys(db, actor.account, on))
}

/** The actor has been shown round, and the first page need not offer it again. */
export async function endWalk(place: Place, actor: Actor): Promise<void> {
  await acting(place, actor, 'signed-in', 'keep', (db) => endWalkOf(db, actor.account))
}
