import { isMadeUp } from '../codes/made-up.ts'
import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { authorities } from '../store/authorities.ts'
import { removeMadeUp } from '../store/made-up.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { acting, log, mustBeAllowed } from './acting.ts'
import { shutWithSample } from './open-figures.ts'
import type { Place } from './place.ts'

/**
 * Removes the made-up authorities whole: their children, files, accounts and log. They do not come back by themselves.
 *
 * @returns how many rows went, and of which authorities
 * @throws Refusal 'not-there' when there is none
 */
export async function removeSample(
  place: Place,
  actor: Actor,
): Promise<{ readonly rows: number; readonly names: readonly string[] }> {
  mustBeAllowed(actor, 'manage-system')
  const held = await transaction(place.store.pool, 'keep', byItself('', place.today()), authorities)
  const madeUp = held.filter(({ la_code }) => isMadeUp(la_code))
  if (madeUp.length === 0) throw new Refusal('not-there', 'No made-up authority is held here.')
  const rows = await removeMadeUp(
    place.store.owner,
    madeUp.map(({ la_code }) => la_code),
  )
  await transaction(place.store.pool, 'keep', byItself('', place.today()), shutWithSample)
  const names = madeUp.map(({ name }) => name)
  // In a made-up authority's own log it would be gone with it.
  if (!isMadeUp(actor.laCode)) {
    await acting(place, actor, 'manage-system', 'keep', (db) =>
      log(db, place, actor, { what: 'sample.remove', object: names.join(', ') }),
    )
  }
  return { rows, names }
}
