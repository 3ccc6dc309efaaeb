import { copyLine, type Database } from './database.ts'
import { statement } from './statement.ts'

const haveReference = statement<{ person_id: string }>(
  'select person_id from access.child_reference where la_code = $1 and person_id = any ($2)',
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

/** Waits until nobody else does this: the same work is never done twice at once. Ends with the transaction. */
export async function alone(db: Database, what: string): Promise<void> {
  await db.rows(lock, [what])
}
