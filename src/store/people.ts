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
const lock = statement('select pg_advisory_xact_lock(hashtextextended($1, 7301015))')

/** Gives people who have none the reference their pages are found under, and the alias shown in place of their name. */
export async function addReferences(
  db: Database,
  laCode: string,
  people: readonly string[],
  namesOf: (personId: string) => { readonly reference: string; readonly alias: string },
): Promise<void> {
  const have = new Set((await db.rows(haveReference, [laCode, people])).map(({ person_id }) => person_id))
  const lines = people
    .filter((person) => !have.has(person))
    .map((person) => {
      const { reference, alias } = namesOf(person)
      return copyLine([laCode, reference, alias, person])
    })
  if (lines.length > 0) await db.copy('access.child_reference', ['la_code', 'reference', 'alias', 'person_id'], lines)
}

/** The child a reference stands for; null when there is none that the transaction may see. */
export async function personByReference(db: Database, laCode: string, reference: string): Promise<string | null> {
  return (await db.row(personOf, [laCode, reference]))?.person_id ?? null
}

/** Is the record behind a reference shut? For a keeper, who may know that it is, and not what it holds. */
export const shutRecord = (db: Database, laCode: string, reference: string) => db.row(isHidden, [laCode, reference])

/** Waits until nobody else does this: the same work is never done twice at once. Ends with the transaction. */
export async function alone(db: Database, what: string): Promise<void> {
  await db.rows(lock, [what])
}
