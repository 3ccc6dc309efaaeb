import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** A child as it is named: by the key of its rows, and by the reference its pages are found under. */
export type NamedPerson = { readonly person_id: string; readonly reference: string }

const byReference = statement<NamedPerson>(
  `select c.person_id, c.reference from access.child_reference c where c.la_code = $1 and c.reference = $2`,
)
// As it is written before as capitals have it. How many they are is kept from the planner, so that it plans but once.
const byName = statement<NamedPerson>(
  `select c.person_id, c.reference from access.child_reference c
   where c.la_code = $1 and (c.reference = $2 or c.person_id = any ((select $3::text[])::text[]))
   order by c.reference <> $2, array_position($3::text[], c.person_id) limit 1`,
)

/** The child of a reference; null when there is none that the transaction may see. */
export const personOfReference = (db: Database, laCode: string, reference: string) =>
  db.row(byReference, [laCode, reference])

/** The same of a reference or else one of some identifiers, the first that there is. */
export const personOfName = (db: Database, laCode: string, reference: string, identifiers: readonly string[]) =>
  db.row(byName, [laCode, reference, identifiers])

/** A child as it is called. */
export type CalledPerson = NamedPerson & {
  readonly alias: string
  readonly forename: string | null
  readonly surname: string | null
}

const openedLast = statement<CalledPerson>(
  `select o.person_id, c.reference, c.alias, p.pers_forename as forename, p.pers_surname as surname
   from access.opened_last($2) o
   cross join lateral (select * from access.child_reference c where c.la_code = $1 and c.person_id = o.person_id offset 0) c
   cross join lateral (select * from ssd.ssd_person p where p.la_code = $1 and p.pers_person_id = o.person_id offset 0) p
   order by o.at desc`,
)

/** The children whose records the account opened last and may still see, the newest first. */
export const personsOpenedLast = (db: Database, laCode: string, most: number) => db.rows(openedLast, [laCode, most])

const some = statement<NamedPerson>(
  'select c.person_id, c.reference from access.child_reference c where c.la_code = $1 and c.person_id = any ($2)',
)

/** References by child, of those children the transaction may see. */
export async function referencesOf(
  db: Database,
  laCode: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (people.length === 0) return new Map()
  const rows = await db.rows(some, [laCode, people])
  return new Map(rows.map(({ person_id, reference }) => [person_id, reference]))
}

const ofReferences = statement<{ person_id: string }>(
  'select c.person_id from access.child_reference c where c.la_code = $1 and c.reference = any ($2)',
)

/** The children of some references, of those the transaction may see. */
export const personsOfReferences = async (db: Database, laCode: string, references: readonly string[]) =>
  (await db.rows(ofReferences, [laCode, references])).map(({ person_id }) => person_id)

const heldOnly = statement<{ is: boolean }>(
  `select not exists (select from ssd.ssd_person p where p.la_code = $1 and p.pers_person_id = $2)
     and not exists (
       select from access.restriction r where r.la_code = $1 and r.person_id = $2 and r.lifted_at is null) as is`,
)

/** Is this a child of whom only earlier files are held, and whose record is not shut? For a loader. */
export async function isHeldOnly(db: Database, laCode: string, personId: string): Promise<boolean> {
  return (await db.row(heldOnly, [laCode, personId]))?.is === true
}
