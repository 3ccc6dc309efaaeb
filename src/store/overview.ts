import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** Counts for whoever looks after a copy. They say nothing of any child. For a keeper. */

/** A file that waits, is being loaded, or broke. */
export type UnfinishedFile = {
  readonly submission_id: string
  readonly file_name: string
  readonly state: 'received' | 'working' | 'failed'
  readonly done: number
  readonly doing: string | null
  readonly received_at: Date
}

const isOpen = `a.closed_at is null
  and exists (select from access.role_grant g where g.la_code = $1 and g.account_id = a.account_id and g.ended_at is null)`
const signedIn = `select from access.log l
  where l.la_code = $1 and l.account_id = a.account_id::text and l.what = 'sign-in'`
const accounts = statement<{ open: number; never: number; away: number }>(
  `select count(*) as open,
     count(*) filter (where not a.made_up and a.created_at < now() - interval '7 days' and not exists (${signedIn})) as never,
     count(*) filter (where not a.made_up and a.created_at < now() - interval '90 days' and exists (${signedIn})
       and not exists (${signedIn} and l.at > now() - interval '90 days')) as away
   from access.account a where ${isOpen}`,
)
const work = statement<{ failed: number; working: number }>(
  `select
     (select count(*) from work.job_report j where j.la_code = $1 and j.state = 'failed')
       + (select count(*) from work.submission s where s.la_code = $1 and s.state = 'failed') as failed,
     (select count(*) from work.job_report j where j.la_code = $1 and j.state = 'working')
       + (select count(*) from work.submission s where s.la_code = $1 and s.state in ('received', 'working')) as working`,
)
const unfinished = statement<UnfinishedFile>(
  `select submission_id, file_name, state, done, doing, received_at from work.submission
   where la_code = $1 and state in ('received', 'working', 'failed') order by received_at desc limit $2`,
)
const backups = statement<{ count: number; newest: Date | null }>(
  'select count(*) as count, max(made_at) as newest from work.backup where la_code = $1',
)
const holds = statement<{ count: number }>(
  'select count(*) as count from access.legal_hold where la_code = $1 and lifted_at is null',
)

/** How many accounts are open, have never been used a week after they were made, and have not been used for 90 days. */
export const accountCounts = async (db: Database, laCode: string) =>
  (await db.row(accounts, [laCode])) ?? { open: 0, never: 0, away: 0 }
/** How much long work broke, and how much is being done or waits. */
export const workCounts = async (db: Database, laCode: string) =>
  (await db.row(work, [laCode])) ?? { failed: 0, working: 0 }
/** How many nightly backups are kept, and when the newest was made. */
export const backupCounts = async (db: Database, laCode: string) =>
  (await db.row(backups, [laCode])) ?? { count: 0, newest: null }
/** How many legal holds are in force. */
export const holdCount = async (db: Database, laCode: string) => (await db.row(holds, [laCode]))?.count ?? 0
/** Files that wait, are being loaded, or broke, the newest first. */
export const unfinishedFiles = (db: Database, laCode: string, limit: number) => db.rows(unfinished, [laCode, limit])
