import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** A child as it is named: by the key of its rows, and by the reference its pages are found under. */
export type NamedPerson = { readonly person_id: string; readonly reference: string }

const byReference = statement<NamedPerson>(
  `select c.person_id, c.reference from access.child_reference c where c.la_code = $1 and c.reference = $2`,
)
const byIdentifier = statement<NamedPerson>(
  `select c.person_id, c.reference from access.child_reference c where c.la_code = $1 and c.person_id = $2`,
)

/** The child of a reference; null when there is none that the transaction may see. */
export const personOfReference = (db: Database, laCode: string, reference: string) =>
  db.row(byReference, [laCode, reference])

/** The child of the authority's own identifier; null when there is none that the transaction may see. */
export const personOfIdentifier = (db: Database, laCode: string, identifier: string) =>
  db.row(byIdentifier, [laCode, identifier])
