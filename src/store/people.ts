import type { Day } from '../core/day.ts'
import { copyLine, type Database } from './database.ts'
import { statement } from './statement.ts'

const haveReference = statement<{ person_id: string }>(
  'select person_id from access.child_reference where la_code = $1 and person_id = any ($2)',
)
const personOf = statement<{ person_id: string }>(
  'select person_id from access.child_reference where la_code = $1 and reference = $2',
)
const isHidden = statement<{ kind: string; owner_account: string }>(
  `select r.kind, r.owner_account from access.restriction r
   join access.child_reference c on c.la_code = r.la_code and c.person_id = r.person_id
   where c.la_code = $1 and c.reference = $2 and r.lifted_at is null`,
)
const erased = statement<{ person_mark: string }>('select person_mark from access.erasure where la_code = $1')
const lock = statement('select pg_advisory_xact_lock(hashtextextended($1, 7301015))')

/** Gives people who have none the reference their pages are found under. */
export async function addReferences(
  db: Database,
  laCode: string,
  people: readonly string[],
  referenceOf: (personId: string) => string,
): Promise<void> {
  const have = new Set((await db.rows(haveReference, [laCode, people])).map(({ person_id }) => person_id))
  const lines = people
    .filter((person) => !have.has(person))
    .map((person) => copyLine([laCode, referenceOf(person), person]))
  if (lines.length > 0) await db.copy('access.child_reference', ['la_code', 'reference', 'person_id'], lines)
}

/** The child a reference stands for; null when there is none that the transaction may see. */
export async function personByReference(db: Database, laCode: string, reference: string): Promise<string | null> {
  return (await db.row(personOf, [laCode, reference]))?.person_id ?? null
}

/** Is the record behind a reference shut? For a keeper, who may know that it is, and not what it holds. */
export const shutRecord = (db: Database, laCode: string, reference: string) => db.row(isHidden, [laCode, reference])

/** The marks of children who were erased, and must not come back. */
export async function erasedMarks(db: Database, laCode: string): Promise<ReadonlySet<string>> {
  return new Set((await db.rows(erased, [laCode])).map(({ person_mark }) => person_mark))
}

/** Waits until nobody else does this: the same work is never done twice at once. Ends with the transaction. */
export async function alone(db: Database, what: string): Promise<void> {
  await db.rows(lock, [what])
}

/** A child in a list. */
export type ListedChild = {
  readonly reference: string
  readonly person_id: string
  readonly born_on: Day | null
  readonly expected_on: Day | null
  readonly sex: string | null
  readonly status: string
  readonly since: Day | null
  readonly last_event: Day | null
  readonly open_clocks: number
  readonly late_clocks: number
}
