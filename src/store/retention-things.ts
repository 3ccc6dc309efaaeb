import { type Day, isoDay } from '../core/day.ts'
import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** How many of a kind are due to go, and when the next after them is from. */
export type DueThings = { readonly due: number; readonly oldest: Day | null }

/** Not one that waits to be loaded, nor one that speaks of a child under a legal hold: what was said of the child stays as it was said. */
const fileGoes = `f.received_at < $2::date
  and not exists (
    select from work.submission s
    where s.la_code = f.la_code and s.file_hash = f.file_hash and s.state in ('received', 'working'))
  and not exists (
    select from access.legal_hold h
    join landing.claim c on c.la_code = h.la_code and c.person_id = h.person_id
    join landing.load l on l.la_code = c.la_code and l.load_id = c.load_id
    where h.la_code = f.la_code and h.lifted_at is null and l.file_hash = f.file_hash)`
const filesDue = statement<DueThings>(
  `select count(*) filter (where ${fileGoes}) as due, min(f.received_at) filter (where f.received_at >= $2::date)::date as oldest
   from landing.file f where f.la_code = $1`,
)
const dropFiles = statement(`delete from landing.file f where f.la_code = $1 and ${fileGoes}`)
const submissionsDue = statement<DueThings>(
  `select count(*) filter (where s.received_at < $2::date) as due, min(s.received_at)::date as oldest
   from work.submission s where s.la_code = $1 and s.state in ('loaded', 'refused', 'failed', 'asks')`,
)
const dropSubmissions = statement(
  `delete from work.submission where la_code = $1 and received_at < $2::date and state in ('loaded', 'refused', 'failed', 'asks')`,
)
const backupsDue = statement<DueThings>(
  `select count(*) filter (where b.made_at < $2::date) as due, min(b.made_at)::date as oldest
   from work.backup b where b.la_code = $1`,
)
const sessionsDue = statement<DueThings>(
  `select count(*) filter (where s.expires_at < $1::date) as due, min(s.expires_at)::date as oldest from access.session s`,
)
const dropSessions = statement('delete from access.session where expires_at < $1::date')

const of = (found: DueThings | null): DueThings => found ?? { due: 0, oldest: null }

/** Kept files that came before a day. */
export const dueFiles = async (db: Database, laCode: string, before: Day) =>
  of(await db.row(filesDue, [laCode, isoDay(before)]))
/** Drops them; what they said, and that they came, stays. */
export const dropFilesBefore = (db: Database, laCode: string, before: Day) =>
  db.run(dropFiles, [laCode, isoDay(before)])

export const dueSubmissions = async (db: Database, laCode: string, before: Day) =>
  of(await db.row(submissionsDue, [laCode, isoDay(before)]))
export const dropSubmissionsBefore = (db: Database, laCode: string, before: Day) =>
  db.run(dropSubmissions, [laCode, isoDay(before)])

/** Backups made before a day; the nightly backup drops them itself. */
export const dueBackups = async (db: Database, laCode: string, before: Day) =>
  of(await db.row(backupsDue, [laCode, isoDay(before)]))

/** Sessions of anybody here that ended before a day. */
export const dueSessions = async (db: Database, before: Day) => of(await db.row(sessionsDue, [isoDay(before)]))
export const dropSessionsBefore = (db: Database, before: Day) => db.run(dropSessions, [isoDay(before)])
