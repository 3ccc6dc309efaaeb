import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** A return that named an erased child again. */
export type Naming = { readonly person_mark: string; readonly return: string; readonly period: string }

/** An erased child whom a file named again: what the erasure kept, and which return named the child. */
export type LeftOutRow = Omit<Naming, 'person_mark'> & {
  readonly erasure_id: string
  readonly erased_at: Date
  readonly erased_by: string
  readonly ground: string
  readonly named_at: Date
  /** Does the return tell of a day after the erasure? */
  readonly tells_of_later: boolean
}

/** One erasure. */
export type ErasureRow = {
  readonly erasure_id: string
  readonly person_mark: string
  readonly erased_at: Date
  readonly comes_back: boolean
  readonly let_back_at: Date | null
}

const known = statement<Naming & { readonly tells_of_later: boolean }>(
  `select person_mark, return, period, tells_of_later from access.left_out
   where la_code = $1 and return = $2 and period = $3`,
)
const add = statement(
  `insert into access.left_out (la_code, person_mark, return, period, named_at, tells_of_later)
   values ($1, $2, $3, $4, now(), $5)
   on conflict (la_code, person_mark, return, period) do update set named_at = excluded.named_at,
     tells_of_later = excluded.tells_of_later or left_out.tells_of_later`,
)
const from = `from access.left_out l
   join access.erasure e on e.la_code = l.la_code and e.person_mark = l.person_mark
   where l.la_code = $1 and e.let_back_at is null`
const list = statement<LeftOutRow>(
  `select e.erasure_id, e.erased_at, e.erased_by, e.ground, l.return, l.period, l.named_at, l.tells_of_later ${from}
   order by l.tells_of_later desc, l.named_at desc, e.erasure_id, l.return, l.period limit $2 offset $3`,
)
const count = statement<{ count: number }>(`select count(*) as count ${from}`)
const named = statement<ErasureRow>(
  `select erasure_id, person_mark, erased_at, comes_back, let_back_at from access.erasure
   where la_code = $1 and (erasure_id::text = $2 or person_mark = $3)`,
)
const letBackRow = statement<{ let_back_at: Date }>(
  `update access.erasure set let_back_by = $3, let_back_at = now(), let_back_reason = $4
   where la_code = $1 and erasure_id = $2 and let_back_at is null returning let_back_at`,
)
const forget = statement<Omit<Naming, 'person_mark'>>(
  'delete from access.left_out where la_code = $1 and person_mark = $2 returning return, period',
)
const told = statement<{ account_id: string }>(
  `select distinct account_id from access.role_grant where la_code = $1 and role = any ($2) and ended_at is null`,
)

/** Who was left out of a return before, by mark, and whether it told of a day after the erasure. */
export async function leftOutOf(
  db: Database,
  laCode: string,
  about: { readonly return: string; readonly period: string },
): Promise<ReadonlyMap<string, boolean>> {
  const rows = await db.rows(known, [laCode, about.return, about.period])
  return new Map(rows.map((row) => [row.person_mark, row.tells_of_later]))
}

export const addLeftOut = (db: Database, laCode: string, { person_mark, ...by }: Naming, tellsOfLater: boolean) =>
  db.run(add, [laCode, person_mark, by.return, by.period, tellsOfLater])

/** Erased children whom files named again and who were not let back; those of whom something later is told come first. */
export const leftOut = (db: Database, laCode: string, limit: number, offset: number) =>
  db.rows(list, [laCode, limit, offset])
export const leftOutCount = async (db: Database, laCode: string) => (await db.row(count, [laCode]))?.count ?? 0

/** The erasure of a number, or of a mark; null for none. */
export const erasureNamed = (db: Database, laCode: string, number: string, mark: string) =>
  db.row(named, [laCode, number.toLowerCase(), mark])

/** Ends what an erasure keeps out; says when, or null when somebody else did already. */
export const letBackErasure = async (db: Database, laCode: string, erasure: string, by: string, reason: string) =>
  (await db.row(letBackRow, [laCode, erasure, by, reason]))?.let_back_at ?? null

/** Forgets which returns named a child, and says which they were. */
export const forgetLeftOut = (db: Database, laCode: string, mark: string) => db.rows(forget, [laCode, mark])

/** Accounts with one of these roles. For a loader, which is not told whether an account is closed. */
export const accountsToTell = async (db: Database, laCode: string, roles: readonly string[]) =>
  (await db.rows(told, [laCode, roles])).map(({ account_id }) => account_id)
