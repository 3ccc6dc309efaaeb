import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { type Permission, permissions } from '../practice/roles.ts'
import { addToLog } from '../store/access-log.ts'
import type { Database } from '../store/database.ts'
import { atOnce, type Lastly, type Purpose, type Reach, transaction } from '../store/transaction.ts'
import { hashOf, personMark } from './marks.ts'
import type { Place } from './place.ts'

/** Refuses unless the actor's role has the permission. */
export function mustBeAllowed(actor: Actor, permission: Permission): void {
  if (actor.permissions.has(permission)) return
  throw new Refusal(
    'not-permitted',
    `Your role, ${actor.role.replaceAll('-', ' ')}, is not given this: ${permissions[permission].toLowerCase()}. Ask your administrator if your work needs it.`,
  )
}

/** The same for a page, and that it was refused is kept. */
export async function mustBeAllowedPage(
  place: Place,
  actor: Actor,
  permission: Permission,
  path: string,
): Promise<void> {
  if (!actor.permissions.has(permission)) {
    await transaction(place.store.pool, 'keep', reachOf(place, actor), (db) =>
      log(db, place, actor, { what: 'page.refused', object: path }),
    )
  }
  mustBeAllowed(actor, permission)
}

/** Does something in the database for somebody, who must have the permission; sees no more than they may see. */
export function acting<Result>(
  place: Place,
  actor: Actor,
  permission: Permission,
  purpose: Purpose,
  does: (db: Database, lastly: Lastly) => Promise<Result>,
): Promise<Result> {
  mustBeAllowed(actor, permission)
  return transaction(place.store.pool, purpose, reachOf(place, actor), does)
}

/** The same for what is asked in one go: see `atOnce` of the store. */
export function actingAtOnce<Result>(
  place: Place,
  actor: Actor,
  permission: Permission,
  purpose: Exclude<Purpose, 'load'>,
  does: (db: Database) => Promise<Result>,
): Promise<Result> {
  mustBeAllowed(actor, permission)
  return atOnce(place.store.pool, purpose, reachOf(place, actor), does)
}

/** Whom an actor reaches. */
export function reachOf(place: Place, actor: Actor): Reach {
  return {
    authority: actor.laCode,
    account: actor.role === 'operator' ? null : actor.account,
    scope: actor.scope,
    teams: actor.teams,
    professional: actor.professional,
    today: place.today(),
  }
}

/** What the log says of something done. Texts that name a child go to `detail`, never to `what`. */
export type Done = {
  readonly what: string
  readonly personId?: string
  readonly object?: string
  readonly detail?: string
  readonly reason?: string
}

/** Writes to the log, in the transaction of what is done. */
export function log(db: Database, place: Place, actor: Actor, done: Done): Promise<void> {
  return addToLog(db, actor.laCode, {
    account: actor.account,
    accountName: actor.name,
    role: actor.role,
    signIn: actor.signIn,
    what: done.what,
    personId: done.personId ?? null,
    personMark: done.personId === undefined ? null : personMark(place.markKey, actor.laCode, done.personId),
    object: done.object ?? null,
    detail: done.detail ?? null,
    detailHash: hashOf(done.detail ?? null),
    reason: done.reason ?? null,
    request: actor.request,
  })
}
