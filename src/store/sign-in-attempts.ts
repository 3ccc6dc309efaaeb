import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** How often somebody has failed within a quarter of an hour. */
export type Failures = {
  /** For that name, since it last succeeded. */
  readonly of_subject: number
  readonly from_address: number
  /** In how many minutes the oldest of them no longer counts. */
  readonly minutes: number
}

const lock = statement('select pg_advisory_xact_lock(hashtextextended($1, 7301018))')
const count = statement<Failures>(
  `with recent as (
     select * from access.sign_in_attempt
     where (subject_hash = $1 or address_hash = $2) and at > now() - interval '15 minutes'
   ), failed as (
     select at, subject_hash = $1 and at > coalesce(
         (select max(s.at) from recent s where s.subject_hash = $1 and s.succeeded), '-infinity') as of_subject,
       address_hash = $2 as from_address
     from recent where not succeeded
   )
   select (count(*) filter (where of_subject))::integer as of_subject,
     (count(*) filter (where from_address))::integer as from_address,
     greatest(1, ceil(extract(epoch from min(at) + interval '15 minutes' - now()) / 60))::integer as minutes
   from failed where of_subject or from_address`,
)
const add = statement(
  `insert into access.sign_in_attempt (attempt, at, subject_hash, address_hash, succeeded)
   values ($1, clock_timestamp(), $2, $3, false)`,
)
const succeed = statement('update access.sign_in_attempt set succeeded = true where attempt = $1')
const clear = statement(`delete from access.sign_in_attempt where at < now() - interval '1 day'`)

/** Lets one try at a time be counted for a name and for an address; ends with the transaction. */
export async function oneTryAtATime(db: Database, subjectHash: string, addressHash: string): Promise<void> {
  await db.rows(lock, [subjectHash])
  await db.rows(lock, [addressHash])
}

export async function failures(db: Database, subjectHash: string, addressHash: string): Promise<Failures> {
  return (await db.row(count, [subjectHash, addressHash])) ?? { of_subject: 0, from_address: 0, minutes: 1 }
}

/** Notes a try, as a failure until it is known to be none. */
export const addAttempt = (db: Database, attempt: string, subjectHash: string, addressHash: string) =>
  db.run(add, [attempt, subjectHash, addressHash])
export const attemptSucceeded = (db: Database, attempt: string) => db.run(succeed, [attempt])
export const dropOldAttempts = (db: Database) => db.run(clear)
