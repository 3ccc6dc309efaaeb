import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { roles } from '../practice/roles.ts'
import type { Database } from '../store/database.ts'
import { accountsWithRole } from '../store/listed-accounts.ts'
import {
  endOpenGrant,
  type OpenGrant,
  openGrants,
  type ShutOrder,
  type ShutRow,
  shutCounts,
  shutRow,
  shutRows,
} from '../store/shut-records.ts'
import { acting, log, mustBeAllowed } from './acting.ts'
import { stated } from './legal-hold.ts'
import { shutCsv } from './lists-text.ts'
import type { Place } from './place.ts'
import { shut, shutReader } from './restrict-record.ts'

/** How many shut records stand on one page. */
export const shutRecordsShown = 50

/** A record that is shut: that it is, why, and who answers for it; nothing it holds. */
export type ShutRecordLine = Omit<ShutRow, 'person_id'>

/** The most that go into one file. */
const shutExported = 10_000

/**
 * The records of an authority that are shut, and how many there are. Sealed ones only for whoever
 * manages records or answers for them: that a record is sealed says that there was an adoption.
 */
export function listShutRecords(
  place: Place,
  actor: Actor,
  page: number,
  order: ShutOrder = 'since',
): Promise<{ readonly rows: readonly ShutRecordLine[]; readonly count: number; readonly withoutOwner: number }> {
  const [reader, from] = [shutReader(actor), (page - 1) * shutRecordsShown]
  return acting(place, actor, 'manage-restrictions', 'keep', async (db) => {
    const [rows, { count, without_owner: withoutOwner }] = await Promise.all([
      shutRows(db, actor.laCode, reader, order, shutRecordsShown, from),
      shutCounts(db, actor.laCode, reader),
      log(db, place, actor, { what: 'restriction.list' }),
    ])
    return { rows: rows.map(withoutPerson), count, withoutOwner }
  })
}

/** The same list to take away; that it was is logged, with how many. */
export function exportShutRecords(place: Place, actor: Actor, order: ShutOrder): Promise<string> {
  return acting(place, actor, 'manage-restrictions', 'keep', async (db) => {
    const rows = await shutRows(db, actor.laCode, shutReader(actor), order, shutExported, 0)
    await log(db, place, actor, { what: 'export', detail: `${rows.length} rows of restricted records` })
    return shutCsv(rows.map(withoutPerson))
  })
}

/** One shut record, who may open it just now, and whether the actor may change that. */
export type ShutRecordShown = {
  readonly record: ShutRecordLine
  readonly grants: readonly OpenGrant[]
  /** A seal is lifted, and a sealed record opened, only by whoever manages records. */
  readonly mayChange: boolean
}

/**
 * One record that is shut, by the child's reference.
 *
 * @throws Refusal 'not-there' when there is none, it is not shut, or it is sealed and not the actor's to know
 */
export function openShutRecord(place: Place, actor: Actor, reference: string): Promise<ShutRecordShown> {
  return acting(place, actor, 'manage-restrictions', 'keep', async (db) => {
    const row = await theShut(db, actor, reference)
    await log(db, place, actor, { what: 'restriction.open', personId: row.person_id })
    return {
      record: withoutPerson(row),
      grants: await openGrants(db, actor.laCode, row.person_id),
      mayChange: row.kind === 'restricted' || actor.permissions.has('manage-records'),
    }
  })
}

/** Ends a grant before its time. One that has ended already is left as it is. */
export async function endAccess(
  place: Place,
  actor: Actor,
  reference: string,
  grant: string,
  reason: string,
): Promise<void> {
  const why = stated(reason, 'why the access ends')
  await acting(place, actor, 'manage-restrictions', 'keep', async (db) => {
    const row = await theShut(db, actor, reference)
    if (row.kind === 'sealed') mustBeAllowed(actor, 'manage-records')
    const given = (await openGrants(db, actor.laCode, row.person_id)).find(({ grant_id }) => grant_id === grant)
    if (given === undefined || !(await endOpenGrant(db, actor.laCode, row.person_id, grant))) return
    const object = given.account_id
    await log(db, place, actor, { what: 'record.end-grant', personId: row.person_id, object, reason: why })
  })
}

/** Makes another account answer for a shut record, which stays shut for the same reason. They are told. */
export async function changeOwner(place: Place, actor: Actor, reference: string, owner: string): Promise<void> {
  await acting(place, actor, 'manage-restrictions', 'keep', async (db) => {
    const row = await theShut(db, actor, reference)
    if (row.kind === 'sealed') mustBeAllowed(actor, 'manage-records')
    const child = { personId: row.person_id, reference: row.reference }
    await shut(db, place, actor, child, { kind: row.kind, reason: row.reason, owner })
    await log(db, place, actor, { what: 'record.owner', personId: row.person_id, object: owner })
  })
}

/** Somebody who may be given access, or answer for a record. */
export type MayOpen = { readonly account: string; readonly name: string; readonly subject: string }

/** How many are offered at once. */
export const mayOpenShown = 200

const seeChildren = roles.filter(({ may }) => may.includes('see-children')).map(({ id }) => id)

/** Open accounts whose role sees children, by name; those whose name or sign-in has the text. */
export function peopleWhoSeeChildren(place: Place, actor: Actor, find: string): Promise<readonly MayOpen[]> {
  return acting(place, actor, 'manage-restrictions', 'keep', async (db) =>
    (await accountsWithRole(db, actor.laCode, seeChildren, find, mayOpenShown)).map(
      ({ account_id: account, name, subject }) => ({ account, name, subject }),
    ),
  )
}

async function theShut(db: Database, actor: Actor, reference: string): Promise<ShutRow> {
  const row = await shutRow(db, actor.laCode, shutReader(actor), reference)
  if (row === null) throw new Refusal('not-there', 'No record of that reference is restricted here.')
  return row
}

function withoutPerson({ person_id: _, ...row }: ShutRow): ShutRecordLine {
  return row
}
