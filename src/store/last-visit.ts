import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** A file that waits for an answer, or that broke on our side. */
export type WaitingRow = {
  readonly submission_id: string
  readonly return: string | null
  readonly period: string | null
  readonly file_name: string
  readonly state: 'asks' | 'failed'
}

// A visit begins with a sign-in: what the account did before this one's was the visit before.
const before = statement<{ at: Date }>(
  `select l.at from access.log l
   where l.la_code = $1 and l.account_id = $2 and l.what <> 'sign-in.failed' and l.at < (
     select s.at from access.log s where s.la_code = $1 and s.account_id = $2 and s.what = 'sign-in' order by s.at desc limit 1)
   order by l.at desc limit 1`,
)
const done = statement<{ what: string; count: number }>(
  `select what, count(*) as count from access.log where la_code = $1 and at > $2 and what = any ($3) group by what`,
)
// In the words of an index that has these only: since somebody was here last the log may have grown by a hundred thousand.
// How long ago that was is kept from the planner, which would plan each time anew, and longer than it takes to answer.
const told = statement<{ what: string; count: number }>(
  `select what, count(*) as count from access.log
   where la_code = $1 and at > (select $2::timestamptz) and account_id <> $3
     and what in ('break-glass', 'child.open-restricted', 'export', 'record.restrict', 'record.unrestrict', 'record.seal',
       'record.erase', 'hold.set', 'hold.lift', 'account.give-role', 'account.end-role', 'account.close', 'backup.make')
   group by what`,
)
const arrived = statement<{ return: string | null; period: string | null; state: string; finished_at: Date }>(
  `select return, period, state, finished_at from work.submission
   where la_code = $1 and finished_at > $2 order by finished_at desc limit 20`,
)
const waiting = statement<WaitingRow>(
  `select submission_id, return, period, file_name, state from work.submission
   where la_code = $1 and state in ('asks', 'failed') order by received_at desc limit 20`,
)
const arrivals = statement<{ last: Date | null }>(
  `select max(finished_at) as last from work.submission where la_code = $1 and state = 'loaded'`,
)

/** When an account did the last thing of the visit before this one; null when this is the first. For a keeper. */
export const visitBefore = async (db: Database, laCode: string, account: string) =>
  (await db.row(before, [laCode, account]))?.at ?? null

/** How often some things were done since a moment, by kind. For a keeper. */
export const doneSince = (db: Database, laCode: string, since: Date, kinds: readonly string[]) =>
  db.rows(done, [laCode, since, kinds])

/** How often others did what is told to whoever comes back, by kind. For a keeper. */
export const toldSince = (db: Database, laCode: string, since: Date, notBy: string) =>
  db.rows(told, [laCode, since, notBy])

/** Files that were loaded, refused or asked about since a moment, the newest first. */
export const finishedSince = (db: Database, laCode: string, since: Date) => db.rows(arrived, [laCode, since])

/** Files that wait for an answer and those that broke, the newest first. */
export const waitingFiles = (db: Database, laCode: string) => db.rows(waiting, [laCode])

/** When a file was last loaded; null when none was. */
export const lastLoaded = async (db: Database, laCode: string) => (await db.row(arrivals, [laCode]))?.last ?? null
