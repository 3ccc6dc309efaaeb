import type { Actor } from '../practice/actor.ts'
import { accountById, endGrant, grantsOf } from '../store/accounts.ts'
import { mustBeAnothers, mustLeaveAdministrator, rolesInWords } from './account-guards.ts'
import { acting, log } from './acting.ts'
import type { Place } from './place.ts'

/**
 * Ends one role of somebody in the actor's authority; it counts from their next request on. One that has ended already is
 * left as it is.
 *
 * @param grant  the role as it was given, by its number
 */
export function endRole(place: Place, actor: Actor, account: string, grant: string): Promise<void> {
  return acting(place, actor, 'manage-people', 'keep', async (db) => {
    mustBeAnothers(actor, account)
    const before = await grantsOf(db, account)
    const ended = before.find(({ grant_id }) => grant_id === grant)
    if (ended === undefined) return
    if (ended.role === 'administrator') await mustLeaveAdministrator(db, actor, account)
    await endGrant(db, actor.laCode, grant)
    const { subject } = (await accountById(db, account)) ?? { subject: account }
    const after = before.filter((each) => each !== ended)
    const detail = `${subject}: before ${rolesInWords(before)}; after ${rolesInWords(after)}`
    await log(db, place, actor, { what: 'account.end-role', object: account, detail })
  })
}
