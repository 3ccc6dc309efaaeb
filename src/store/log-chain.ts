import type { Day } from '../core/day.ts'
import { isoDay, plusDays } from '../core/day.ts'
import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** What the chain covers of an entry: nothing that erasing a child blanks. */
export type ChainedEntry = {
  readonly entry: number
  /** Microseconds since 1970. */
  readonly at_microseconds: number
  readonly account_id: string
  readonly account_name: string
  readonly role: string
  readonly sign_in: string
  readonly what: string
  readonly person_mark: string | null
  readonly object_hash: string | null
  readonly detail_hash: string | null
  readonly reason_hash: string | null
  readonly request: string | null
}

/** A closed day of the log: how many entries, and the hash that stands for them and for all days before. */
export type LogDay = {
  readonly day: Day
  readonly entries: number
  /** The number of the last entry up to then. */
  readonly last_entry: number
  readonly root: string
  readonly closed_at: Date
  /** When its entries were let go, after their time; null while they must be there. */
  readonly let_go_at: Date | null
}

/** Days of the log are days in UTC: every instant has one, also in the nights the clocks change. */
const ofDay = `at >= $2::date::timestamp at time zone 'UTC' and at < $3::date::timestamp at time zone 'UTC'`

const some = statement<ChainedEntry>(
  `select entry, (extract(epoch from at) * 1000000)::bigint as at_microseconds, account_id, account_name, role, sign_in, what,
     person_mark, object_hash, detail_hash, reason_hash, request
   from access.log where la_code = $1 and ${ofDay} and entry > $4 order by entry limit $5`,
)
const firstDay = statement<{ day: Day | null }>(
  `select (min(at) at time zone 'UTC')::date as day from access.log where la_code = $1`,
)
const lastFinished = statement<{ day: Day }>(`select ((now() - interval '1 hour') at time zone 'UTC')::date - 1 as day`)
const days = statement<LogDay>(
  'select day, entries, last_entry, root, closed_at, let_go_at from access.log_day where la_code = $1 order by day',
)
const newestDay = statement<LogDay>(
  `select day, entries, last_entry, root, closed_at, let_go_at from access.log_day
   where la_code = $1 order by day desc limit 1`,
)
const close = statement(
  `insert into access.log_day (la_code, day, entries, last_entry, root, closed_at) values ($1, $2, $3, $4, $5, now())
   on conflict do nothing`,
)
const outside = statement<{ before: number; after: number }>(
  `select count(*) filter (where at < $2::date::timestamp at time zone 'UTC') as before,
     count(*) filter (where at >= $3::date::timestamp at time zone 'UTC') as after
   from access.log where la_code = $1`,
)
const letGo = statement<{ gone: number }>('select access.let_log_go($1::date) as gone')
const goingCount = statement<{ count: number }>(
  `select coalesce(sum(entries), 0) as count from access.log_day where la_code = $1 and let_go_at is null and day < $2::date`,
)

/** Entries of a day in order, from the one after a number; at most so many. */
export function entriesOfDay(db: Database, laCode: string, day: Day, after: number, most: number) {
  return db.rows(some, [laCode, isoDay(day), isoDay(plusDays(day, 1)), after, most])
}

/** The day of the first entry; null when there is none. */
export async function firstLogDay(db: Database, laCode: string): Promise<Day | null> {
  return (await db.row(firstDay, [laCode]))?.day ?? null
}

/** The last day that has been over for an hour, so that what began on it has ended. */
export async function lastFinishedDay(db: Database): Promise<Day> {
  return ((await db.row(lastFinished)) as { day: Day }).day
}

export const closedDays = (db: Database, laCode: string): Promise<readonly LogDay[]> => db.rows(days, [laCode])

/** The last day that is closed; null when none is yet. */
export const lastClosedDay = (db: Database, laCode: string) => db.row(newestDay, [laCode])

export const closeDay = (db: Database, laCode: string, day: Omit<LogDay, 'closed_at' | 'let_go_at'>) =>
  db.run(close, [laCode, isoDay(day.day), day.entries, day.last_entry, day.root])

/** How many entries lie before a day, and how many on or after another. */
export async function entriesOutside(db: Database, laCode: string, before: Day, from: Day) {
  return (await db.row(outside, [laCode, isoDay(before), isoDay(from)])) as { before: number; after: number }
}

/** Lets the entries of closed days before a day go, oldest first; says how many. */
export async function letLogGo(db: Database, before: Day): Promise<number> {
  return (await db.row(letGo, [isoDay(before)]))?.gone ?? 0
}

/** How many entries would go. */
export async function logDue(db: Database, laCode: string, before: Day): Promise<number> {
  return (await db.row(goingCount, [laCode, isoDay(before)]))?.count ?? 0
}
