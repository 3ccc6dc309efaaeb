import type { Actor } from '../practice/actor.ts'
import type { Permission } from '../practice/roles.ts'
import type { Database } from '../store/database.ts'
import { leftOutCount } from '../store/left-out.ts'
import { type LogDay, lastClosedDay } from '../store/log-chain.ts'
import { type LogCheck, lastLogCheck } from '../store/log-checks.ts'
import { reviewCount } from '../store/log-review.ts'
import { accountCounts, backupCounts, holdCount, workCounts } from '../store/overview.ts'
import { shutCounts } from '../store/shut-records.ts'
import { actingAtOnce } from './acting.ts'
import { bulk } from './list-log.ts'
import type { Place } from './place.ts'
import { shutReader } from './restrict-record.ts'

/** Something that somebody who looks after this copy should see to. */
export type Attention =
  | { readonly about: 'log broken'; readonly at: Date }
  | { readonly about: 'log days not closed'; readonly days: number }
  | { readonly about: 'to look at again'; readonly count: number; readonly glass: number }
  | { readonly about: 'no backup' }
  | { readonly about: 'backup old'; readonly at: Date }
  | { readonly about: 'failed'; readonly count: number }
  | { readonly about: 'nobody answers'; readonly count: number }
  | { readonly about: 'never signed in'; readonly count: number }
  | { readonly about: 'long away'; readonly count: number }

/** How what the actor looks after stands; null for each that is not theirs. */
export type Standing = {
  readonly log: {
    readonly check: LogCheck | null
    readonly lastDay: LogDay | null
    /** Entries of the last seven days that ask for a second look. */
    readonly review: { readonly count: number; readonly glass: number }
  } | null
  readonly backups: { readonly count: number; readonly newest: Date | null } | null
  readonly work: { readonly failed: number; readonly working: number } | null
  readonly shut: { readonly count: number; readonly without_owner: number } | null
  readonly accounts: { readonly open: number; readonly never: number; readonly away: number } | null
  readonly records: { readonly holds: number; readonly leftOut: number } | null
}

const day = 86_400_000
/** Hours after which the newest backup is too old: a night and a little more. */
const backupHours = 26

/** How what the actor looks after stands. Counts only: what is behind them is read, and logged, on the page they lead to. */
export function standingHere(place: Place, actor: Actor, now: Date): Promise<Standing> {
  return actingAtOnce(place, actor, 'signed-in', 'keep', (db) => readStanding(db, actor, now))
}

/** The same, asked for in one go in a keeper's transaction. */
export async function readStanding(db: Database, actor: Actor, now: Date): Promise<Standing> {
  const { laCode } = actor
  const only = <Found>(may: Permission, ask: () => Promise<Found>): Promise<Found | null> =>
    actor.permissions.has(may) ? ask() : Promise.resolve(null)
  const [log, backups, work, shut, accounts, records] = await Promise.all([
    only('see-log', () => logStanding(db, laCode, now)),
    only('manage-system', () => backupCounts(db, laCode)),
    only('manage-system', () => workCounts(db, laCode)),
    only('manage-restrictions', () => shutCounts(db, laCode, shutReader(actor))),
    only('manage-people', () => accountCounts(db, laCode)),
    only('manage-records', () => recordsStanding(db, laCode)),
  ])
  return { log, backups, work, shut, accounts, records }
}

async function logStanding(db: Database, laCode: string, now: Date) {
  const from = new Date(now.getTime() - 7 * day)
  const [check, lastDay, review] = await Promise.all([
    lastLogCheck(db, laCode),
    lastClosedDay(db, laCode),
    reviewCount(db, laCode, from, now, bulk),
  ])
  return { check, lastDay, review }
}

async function recordsStanding(db: Database, laCode: string) {
  const [holds, leftOut] = await Promise.all([holdCount(db, laCode), leftOutCount(db, laCode)])
  return { holds, leftOut }
}

/** What in it should be seen to, as far as it is the actor's; what matters most first. */
export function attentionOf({ log, backups, work, shut, accounts }: Standing, now: Date): readonly Attention[] {
  return [
    ...(log === null ? [] : ofTheLog(log, now)),
    ...(backups === null ? [] : ofBackups(backups.newest, now)),
    ...counted(work?.failed, (count) => ({ about: 'failed', count })),
    ...counted(shut?.without_owner, (count) => ({ about: 'nobody answers', count })),
    ...counted(accounts?.away, (count) => ({ about: 'long away', count })),
    ...counted(accounts?.never, (count) => ({ about: 'never signed in', count })),
  ]
}

function ofTheLog({ check, lastDay, review }: NonNullable<Standing['log']>, now: Date): readonly Attention[] {
  // Yesterday is closed in the night; two days are left for a copy that was off.
  const open = lastDay === null ? 0 : Math.floor(now.getTime() / day) - lastDay.day - 1
  return [
    ...(check?.object === 'broken' ? [{ about: 'log broken', at: check.at } as const] : []),
    ...(open > 2 ? [{ about: 'log days not closed', days: open } as const] : []),
    ...(review.count > 0 ? [{ about: 'to look at again', ...review } as const] : []),
  ]
}

function ofBackups(newest: Date | null, now: Date): readonly Attention[] {
  if (newest === null) return [{ about: 'no backup' }]
  return now.getTime() - newest.getTime() > backupHours * 3_600_000 ? [{ about: 'backup old', at: newest }] : []
}

function counted(count: number | undefined, says: (count: number) => Attention): readonly Attention[] {
  return count === undefined || count === 0 ? [] : [says(count)]
}
