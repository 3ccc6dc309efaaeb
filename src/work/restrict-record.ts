import { type Day, isoDay, longDay, plusYears } from '../core/day.ts'
import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import type { Database } from '../store/database.ts'
import {
  addNotice,
  addRestriction,
  addRestrictionGrant,
  endGrantsOn,
  liftRestrictionOf,
  type RestrictionKind,
  type RestrictionRow,
  restrictionOf,
  restrictionsInForce,
} from '../store/restrictions.ts'
import type { ShutReader } from '../store/shut-records.ts'
import { accountNamed } from './account-named.ts'
import { acting, log } from './acting.ts'
import { findChild, noSuchChild, personNamed } from './find-child.ts'
import { stated } from './legal-hold.ts'
import type { Place } from './place.ts'

/**
 * Restricts a child's record: it is counted, and neither listed, found nor opened without a grant.
 *
 * @param owner  the account that answers for it and is told of every opening; the actor's own when not given
 */
export async function restrictRecord(
  place: Place,
  actor: Actor,
  child: string,
  { reason, owner }: { readonly reason: string; readonly owner?: string | undefined },
): Promise<void> {
  const why = stated(reason, 'why the record is restricted')
  const found = await findChild(place, actor, 'manage-restrictions', child)
  await acting(place, actor, 'manage-restrictions', 'keep', async (db) => {
    const before = await restrictionOf(db, actor.laCode, found.personId)
    if (before?.kind === 'sealed') {
      throw new Refusal(
        'not-permitted',
        'The record is sealed, which shuts it further. The seal would have to be lifted first.',
      )
    }
    // What was given under an earlier restriction, or opened in an emergency, opens no record that is shut now.
    if (before === null) await endGrantsOn(db, actor.laCode, found.personId)
    await shut(db, place, actor, found, { kind: 'restricted', reason: why, owner })
    await log(db, place, actor, { what: 'record.restrict', personId: found.personId, reason: why })
  })
}

/** Shuts a record in a keeper's transaction, in place of whatever restriction there was. */
export async function shut(
  db: Database,
  place: Place,
  actor: Actor,
  child: { readonly personId: string; readonly reference: string },
  how: { readonly kind: RestrictionKind; readonly reason: string; readonly owner: string | undefined },
): Promise<void> {
  const isAccount = actor.account !== '' && actor.role !== 'operator'
  const named = how.owner ?? (isAccount ? actor.account : null)
  if (named === null) {
    throw new Refusal('usage', 'Say which account answers for the record: --owner NAME. At a terminal nobody does.')
  }
  const { account_id: owner } = await accountNamed(db, actor.laCode, named)
  await liftRestrictionOf(db, actor.laCode, child.personId, actor.name)
  const { personId } = child
  await addRestriction(db, actor.laCode, { personId, kind: how.kind, reason: how.reason, owner, by: actor.name })
  if (owner === actor.account) return
  const says = `${actor.name} ${how.kind === 'sealed' ? 'sealed' : 'restricted'} a record on ${longDay(place.today())}. You answer for it, and are told of every opening.`
  await addNotice(db, actor.laCode, { account: owner, kind: 'restriction', reference: child.reference, says })
}

/** Lifts the restriction on a record; a seal only by whoever manages records, and to others it is not there. */
export async function liftRestriction(place: Place, actor: Actor, child: string, reason: string): Promise<void> {
  const why = stated(reason, 'why the restriction is lifted')
  await acting(place, actor, 'manage-restrictions', 'keep', async (db) => {
    const restriction = await restrictionNamed(db, actor, child)
    // Of two who lift it at once, the second finds it gone.
    if ((await liftRestrictionOf(db, actor.laCode, restriction.person_id, actor.name)) === 0) throw noSuchChild()
    await endGrantsOn(db, actor.laCode, restriction.person_id)
    await log(db, place, actor, { what: 'record.unrestrict', personId: restriction.person_id, reason: why })
    await tellOwner(db, actor, restriction, `${actor.name} lifted the restriction on a record you answered for: ${why}`)
  })
}

/**
 * Opens a restricted record to an account up to the end of a day. Nobody gives access to themselves, and a sealed record
 * is opened only by whoever manages records, and to others is not there. The owner is told.
 */
export async function grantAccess(
  place: Place,
  actor: Actor,
  child: string,
  given: { readonly to: string; readonly until: Day; readonly reason: string },
): Promise<void> {
  const why = stated(given.reason, 'why access is given')
  const today = place.today()
  if (given.until < today || given.until > plusYears(today, 1)) {
    throw new Refusal('usage', 'Access is given up to a day from today on and within a year.')
  }
  await acting(place, actor, 'manage-restrictions', 'keep', async (db) => {
    const restriction = await restrictionNamed(db, actor, child)
    const account = await accountNamed(db, actor.laCode, given.to)
    if (account.account_id === actor.account) {
      throw new Refusal('not-permitted', 'Nobody gives access to themselves. Ask somebody else who may.')
    }
    await addRestrictionGrant(db, actor.laCode, {
      personId: restriction.person_id,
      account: account.account_id,
      reason: why,
      by: actor.name,
      until: isoDay(given.until),
    })
    await log(db, place, actor, {
      what: 'record.grant',
      personId: restriction.person_id,
      object: account.account_id,
      reason: why,
    })
    const says = `${actor.name} gave ${account.name} access, up to ${longDay(given.until)}, to a record you answer for: ${why}`
    await tellOwner(db, actor, restriction, says)
  })
}

/** A shut record as those who manage restrictions see it: that it is, and nothing it holds. */
export type ShutRecord = Pick<RestrictionRow, 'reference' | 'kind' | 'reason' | 'set_by' | 'set_at' | 'owner_account'>

/** Every record that is shut; sealed ones only for whoever manages records or answers for them. */
export function listRestrictions(place: Place, actor: Actor): Promise<readonly ShutRecord[]> {
  return acting(place, actor, 'manage-restrictions', 'keep', async (db) => {
    await log(db, place, actor, { what: 'restriction.list' })
    const all = await restrictionsInForce(db, actor.laCode)
    const { account, seesSealed } = shutReader(actor)
    const seen = all.filter(({ kind, owner_account }) => kind !== 'sealed' || seesSealed || owner_account === account)
    return seen.map(({ reference, kind, reason, set_by, set_at, owner_account }) => ({
      ...{ reference, kind, reason, set_by, set_at, owner_account },
    }))
  })
}

/** What an actor may know of shut records. */
export function shutReader(actor: Actor): ShutReader {
  return { account: actor.account, seesSealed: actor.permissions.has('manage-records') }
}

/**
 * The restriction in force on the child a text names: for those who manage them, who must name what they cannot see. A
 * sealed record is, to whoever does not manage records, as one that is not there: else it would say that there was an
 * adoption.
 */
async function restrictionNamed(db: Database, actor: Actor, child: string): Promise<RestrictionRow> {
  const found = await personNamed(db, actor, child)
  const restriction = found === null ? null : await restrictionOf(db, actor.laCode, found.personId)
  if (restriction === null || (restriction.kind === 'sealed' && !shutReader(actor).seesSealed)) throw noSuchChild()
  return restriction
}

async function tellOwner(db: Database, actor: Actor, restriction: RestrictionRow, says: string): Promise<void> {
  const { owner_account: account, reference } = restriction
  if (account === actor.account) return
  await addNotice(db, actor.laCode, { account, kind: 'restriction', reference, says })
}
