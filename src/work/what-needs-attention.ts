import type { Actor } from '../practice/actor.ts'
import { backups } from '../store/backups.ts'
import type { Database } from '../store/database.ts'
import { jobReports } from '../store/job-reports.ts'
import { countNeverSignedIn } from '../store/listed-accounts.ts'
import { closedDays } from '../store/log-chain.ts'
import { lastLogCheck } from '../store/log-checks.ts'
import { reviewRows } from '../store/log-review.ts'
import { shutCounts } from '../store/shut-records.ts'
import { submissions } from '../store/submissions.ts'
import { acting } from './acting.ts'
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

const day = 86_400_000
/** Hours after which the newest backup is too old: a night and a little more. */
const backupHours = 26

/** What the actor should see to, as far as it is theirs; what matters most first. */
export async function whatNeedsAttention(place: Place, actor: Actor, now: Date): Promise<readonly Attention[]> {
  const found: Attention[] = []
  const { permissions } = actor
  if (permissions.has('see-log')) {
    found.push(...(await acting(place, actor, 'see-log', 'keep', (db) => ofTheLog(db, actor.laCode, now))))
  }
  if (permissions.has('manage-system')) {
    found.push(...(await acting(place, actor, 'manage-system', 'keep', (db) => ofTheSystem(db, actor.laCode, now))))
  }
  if (permissions.has('manage-restrictions')) {
    const { without_owner: count } = await acting(place, actor, 'manage-restrictions', 'keep', (db) =>
      shutCounts(db, actor.laCode, shutReader(actor)),
    )
    if (count > 0) found.push({ about: 'nobody answers', count })
  }
  if (permissions.has('manage-people')) {
    const count = await acting(place, actor, 'manage-people', 'keep', (db) => countNeverSignedIn(db, actor.laCode))
    if (count > 0) found.push({ about: 'never signed in', count })
  }
  return found
}

/** Counts only: what the entries say is read, and logged, on the page they lead to. */
async function ofTheLog(db: Database, laCode: string, now: Date): Promise<readonly Attention[]> {
  const found: Attention[] = []
  const check = await lastLogCheck(db, laCode)
  if (check?.object === 'broken') found.push({ about: 'log broken', at: check.at })
  const last = (await closedDays(db, laCode)).at(-1)
  // Yesterday is closed in the night; two days are left for a copy that was off.
  const open = last === undefined ? 0 : Math.floor(now.getTime() / day) - last.day - 1
  if (open > 2) found.push({ about: 'log days not closed', days: open })
  const from = new Date(now.getTime() - 7 * day)
  const items = await reviewRows(db, laCode, '', { from, until: now, moreThan: bulk, limit: 1000 })
  const glass = items.filter(({ why }) => why === 'break-glass').length
  if (items.length > 0) found.push({ about: 'to look at again', count: items.length, glass })
  return found
}

async function ofTheSystem(db: Database, laCode: string, now: Date): Promise<Attention[]> {
  const [newest] = await backups(db, laCode, 1)
  const failed = [
    ...(await jobReports(db, laCode, 100)).filter(({ state }) => state === 'failed'),
    ...(await submissions(db, laCode, 100, 0)).filter(({ state }) => state === 'failed'),
  ]
  const found: Attention[] = []
  if (newest === undefined) found.push({ about: 'no backup' })
  else if (now.getTime() - newest.made_at.getTime() > backupHours * 3_600_000)
    found.push({ about: 'backup old', at: newest.made_at })
  if (failed.length > 0) found.push({ about: 'failed', count: failed.length })
  return found
}
