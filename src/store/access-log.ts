import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** One thing that somebody did. Marks and hashes are made by the caller: they are what the daily chain covers. */
export type LogEntry = {
  readonly account: string
  readonly accountName: string
  readonly role: string
  readonly signIn: string
  /** What was done: `child.open`, `search`, `export`, `sign-in`. */
  readonly what: string
  readonly personId: string | null
  readonly personMark: string | null
  /** The thing it was done to, when that is no child. */
  readonly object: string | null
  readonly detail: string | null
  readonly detailHash: string | null
  readonly reason: string | null
  readonly request: string | null
}

export type KeptLogEntry = LogEntry & { readonly entry: number; readonly at: Date }

const add = statement(
  `insert into access.log (la_code, entry, at, account_id, account_name, role, sign_in, what, person_id, person_mark,
     object, object_hash, detail, detail_hash, reason, reason_hash, request)
   values ($1, nextval('access.log_number'), now(), $2, $3, $4, $5, $6, $7, $8,
     $9::text, encode(sha256(convert_to($9::text, 'UTF8')), 'hex'), $10, $11,
     $12::text, encode(sha256(convert_to($12::text, 'UTF8')), 'hex'), $13)`,
)

/** Adds to the log, in the transaction that does what is logged: both happen or neither. */
export async function addToLog(db: Database, laCode: string, entry: LogEntry): Promise<void> {
  await db.run(add, [
    ...[laCode, entry.account, entry.accountName, entry.role, entry.signIn, entry.what],
    ...[entry.personId, entry.personMark, entry.object, entry.detail, entry.detailHash, entry.reason, entry.request],
  ])
}

type LogRow = {
  entry: number
  at: Date
  account_id: string
  account_name: string
  role: string
  sign_in: string
  what: string
  person_id: string | null
  person_mark: string | null
  object: string | null
  detail: string | null
  detail_hash: string | null
  reason: string | null
  request: string | null
}

const columns = `entry, at, account_id, account_name, role, sign_in, what, person_id, person_mark, object, detail, detail_hash,
  reason, request`
const sorted = (direction: 'asc' | 'desc') =>
  statement<LogRow>(
    `select ${columns} from access.log
     where la_code = $1 and ($2::text is null or account_id = $2) and ($3::text is null or what = $3)
       and ($4::timestamptz is null or at >= $4) and ($5::timestamptz is null or at < $5)
     order by entry ${direction} limit $6 offset $7`,
  )
const newest = sorted('desc')
const oldest = sorted('asc')
const aboutPerson = statement<LogRow>(
  `select ${columns} from access.log where la_code = $1 and person_mark = $2 order by at desc, entry desc limit $3 offset $4`,
)
const lookers = statement<Looker>(
  `select account_name, role, sign_in, count(*) as entries
   from (
     select account_name, role, sign_in from access.log where la_code = $1 and person_mark = $2 order by at desc, entry desc limit $3
   ) l group by account_name, role, sign_in`,
)
const blank = statement(
  `update access.log set person_id = null, detail = null, object = null,
     reason = case when what = 'record.erase' then reason end
   where la_code = $1 and person_mark = $2`,
)

const blankTyped = statement(
  `update access.log set person_id = null, detail = null, object = null
   where la_code = $1 and person_mark is null and detail is not null and (what like '%search' or what like '%export')
     and exists (select from unnest($2::text[]) identifier where position(lower(identifier) in lower(detail)) > 0)`,
)

const kept = (row: LogRow): KeptLogEntry => ({
  entry: row.entry,
  at: row.at,
  account: row.account_id,
  accountName: row.account_name,
  role: row.role,
  signIn: row.sign_in,
  what: row.what,
  personId: row.person_id,
  personMark: row.person_mark,
  object: row.object,
  detail: row.detail,
  detailHash: row.detail_hash,
  reason: row.reason,
  request: row.request,
})

export type LogFilter = {
  readonly account: string | null
  readonly what: string | null
  readonly from: Date | null
  readonly until: Date | null
  /** The oldest first? Otherwise the newest. */
  readonly oldestFirst?: boolean
}

/** The log, newest first unless the filter says otherwise. */
export async function readLog(db: Database, laCode: string, filter: LogFilter, limit: number, offset: number) {
  const values = [laCode, filter.account, filter.what, filter.from, filter.until, limit, offset]
  return (await db.rows(filter.oldestFirst === true ? oldest : newest, values)).map(kept)
}

/** What was done about one child, newest first, by the mark that stands for the child. */
export async function logOfPerson(db: Database, laCode: string, mark: string, limit: number, offset = 0) {
  return (await db.rows(aboutPerson, [laCode, mark, limit, offset])).map(kept)
}

/** Somebody in a role, and how many of the entries about a child are theirs. */
export type Looker = {
  readonly account_name: string
  readonly role: string
  readonly sign_in: string
  readonly entries: number
}

/** Who did something about one child, as far as the newest entries tell. */
export const lookersAt = (db: Database, laCode: string, mark: string, limit: number) =>
  db.rows(lookers, [laCode, mark, limit])

/** Blanks who and what in the entries about a child. That something was done stays, and the chain holds. */
export function blankInLog(db: Database, laCode: string, mark: string): Promise<number> {
  return db.run(blank, [laCode, mark])
}

/** Blanks what was typed in searches for these identifiers, and in the exports of what was found by them. */
export function blankSearches(db: Database, laCode: string, identifiers: readonly string[]): Promise<number> {
  return db.run(blankTyped, [laCode, identifiers])
}
