import type { Day } from '../core/day.ts'
import { clearPeople } from './canonical.ts'
import type { Database } from './database.ts'
import { clearJourneys } from './journeys.ts'
import { forgetNoLongerNamed } from './no-longer-named.ts'
import { statement } from './statement.ts'

/** A kept file that may name a child: the return it is of, as far as anybody said. */
export type NamingFile = { readonly file_hash: string; readonly return: string | null }

const own = [
  'landing.claim',
  'ssd.ext_origin',
  'ssd.ext_finding',
  'work.explanation',
  'access.child_reference',
  'access.restriction',
  'access.restriction_grant',
  'access.legal_hold',
].map((table) => statement(`delete from ${table} where la_code = $1 and person_id = any ($2)`))
const rowsHeld = statement<{ count: number }>(
  'select count(*) from ssd.ext_origin where la_code = $1 and person_id = any ($2) and origin = 0',
)
const identifiers = statement<{ link_identifier_value: string }>(
  `select distinct link_identifier_value from ssd.ssd_linked_identifiers
   where la_code = $1 and link_person_id = any ($2) and link_identifier_value <> ''`,
)
const naming = statement<NamingFile>(
  `select l.file_hash, max(l.return) as return from landing.load l
   join landing.file f on f.la_code = l.la_code and f.file_hash = l.file_hash
   where l.la_code = $1 and exists (
     select from landing.claim c where c.la_code = l.la_code and c.load_id = l.load_id and c.person_id = any ($2))
   group by l.file_hash
   union
   select s.file_hash, max(s.return) from work.submission s
   join landing.file f on f.la_code = s.la_code and f.file_hash = s.file_hash
   where s.la_code = $1 and not exists (
     select from landing.load l where l.la_code = s.la_code and l.file_hash = s.file_hash)
   group by s.file_hash`,
)
const claimsOfMothers = statement<{ person_id: string }>(
  `delete from landing.claim c where c.la_code = $1 and c.table_name = 'ssd_mother'
     and c.fields ->> 'moth_childs_person_id' = any ($2) and c.person_id <> all ($2)
   returning c.person_id`,
)
const rowsOfMothers = statement('delete from ssd.ssd_mother where la_code = $1 and moth_childs_person_id = any ($2)')
const notices = statement(
  `delete from access.notice n using access.child_reference r
   where n.la_code = $1 and r.la_code = n.la_code and r.reference = n.reference and r.person_id = any ($2)`,
)
const add = statement<{ erased_at: Date }>(
  `insert into access.erasure (la_code, erasure_id, person_mark, ground, erased_by, erased_at, rows, files, comes_back)
   values ($1, gen_random_uuid(), $2, $3, $4, now(), $5, $6, $7)
   on conflict (la_code, person_mark) do update set ground = excluded.ground, erased_by = excluded.erased_by,
     erased_at = excluded.erased_at, rows = excluded.rows, files = excluded.files, comes_back = excluded.comes_back,
     let_back_by = null, let_back_at = null, let_back_reason = null
   returning erased_at`,
)
const remember = statement(
  `insert into access.erasure (la_code, erasure_id, person_mark, ground, erased_by, erased_at, rows, files, comes_back,
     let_back_by, let_back_at, let_back_reason)
   values ($1, gen_random_uuid(), $2, $3, $4, $5, 0, 0, $6, $7, $8, $9)
   on conflict (la_code, person_mark) do update set erased_at = excluded.erased_at, comes_back = excluded.comes_back,
     let_back_by = excluded.let_back_by, let_back_at = excluded.let_back_at, let_back_reason = excluded.let_back_reason`,
)
const marks = statement<ErasedMark>(
  `select person_mark, erased_at, (erased_at at time zone 'Europe/London')::date as erased_on, comes_back, let_back_at
   from access.erasure where la_code = $1`,
)
const everybody = statement<{ person_id: string }>(
  `select person_id from access.child_reference where la_code = $1
   union select person_id from landing.claim where la_code = $1 and person_id is not null`,
)

/** Kept files that name one of these people, or may: those that were loaded and do, and all that never were. */
export const filesNaming = (db: Database, laCode: string, people: readonly string[]) =>
  db.rows(naming, [laCode, people])

/** Every identifier by which somebody may have searched for these people. */
export async function identifiersOf(
  db: Database,
  laCode: string,
  people: readonly string[],
): Promise<readonly string[]> {
  const linked = await db.rows(identifiers, [laCode, people])
  return [...people, ...linked.map(({ link_identifier_value }) => link_identifier_value)]
}

/** How many canonical rows are held of these people. */
export async function rowCountOf(db: Database, laCode: string, people: readonly string[]): Promise<number> {
  return (await db.row(rowsHeld, [laCode, people]))?.count ?? 0
}

/**
 * Takes away every row about these people, of every load.
 *
 * @returns people whose own rows named one of them, and must be settled again
 */
export async function dropPeople(db: Database, laCode: string, people: readonly string[]): Promise<readonly string[]> {
  await clearPeople(db, laCode, people)
  await clearJourneys(db, laCode, people)
  const others = await db.rows(claimsOfMothers, [laCode, people])
  await db.run(rowsOfMothers, [laCode, people])
  await db.run(notices, [laCode, people])
  await forgetNoLongerNamed(db, laCode, people)
  for (const drop of own) await db.run(drop, [laCode, people])
  return [...new Set(others.map(({ person_id }) => person_id))]
}

/** Notes an erasure; says when it was. */
export async function addErasure(
  db: Database,
  laCode: string,
  erasure: {
    readonly mark: string
    readonly ground: string
    readonly by: string
    readonly rows: number
    readonly files: number
    readonly comesBack: boolean
  },
): Promise<Date> {
  const { mark, ground, by, rows, files, comesBack } = erasure
  const added = await db.row(add, [laCode, mark, ground, by, rows, files, comesBack])
  return (added as { erased_at: Date }).erased_at
}

/** Notes an erasure that is known from elsewhere, as of when it was, and whether the child was let back since. */
export async function rememberErasure(
  db: Database,
  laCode: string,
  erasure: {
    readonly mark: string
    readonly ground: string
    readonly by: string
    readonly erasedAt: Date
    readonly comesBack: boolean
    readonly letBack: { readonly at: Date; readonly reason: string } | null
  },
): Promise<void> {
  const { mark, ground, by, erasedAt, comesBack, letBack } = erasure
  const back = letBack === null ? [null, null, null] : [by, letBack.at, letBack.reason]
  await db.run(remember, [laCode, mark, ground, by, erasedAt, comesBack, ...back])
}

/** A child who was erased, and from which day on what happens is held again, if ever. */
export type ErasedMark = {
  readonly person_mark: string
  readonly erased_at: Date
  readonly erased_on: Day
  readonly comes_back: boolean
  /** When somebody let the child back; null while the erasure holds. */
  readonly let_back_at: Date | null
}

/** The marks of children who were erased. */
export async function erasedMarks(db: Database, laCode: string): Promise<ReadonlyMap<string, ErasedMark>> {
  return new Map((await db.rows(marks, [laCode])).map((erased) => [erased.person_mark, erased]))
}

/** Every child of whom anything is held, also of loads that are superseded. */
export async function everyPerson(db: Database, laCode: string): Promise<readonly string[]> {
  return (await db.rows(everybody, [laCode])).map(({ person_id }) => person_id)
}
