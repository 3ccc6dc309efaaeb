import type { Database } from './database.ts'
import { statement } from './statement.ts'

// How many are asked for is kept from the planner: told, it would plan each time anew, which takes longer than to answer.
const seen = statement<{ reference: string; is_named: boolean }>(
  `select c.reference, exists (
     select from ssd.ssd_person p where p.la_code = $1 and p.pers_person_id = c.person_id) as is_named
   from access.child_reference c where c.la_code = $1 and c.reference = any ((select $2::text[])::text[])`,
)
const notSealed = statement<{ reference: string }>(
  `select c.reference from access.child_reference c
   where c.la_code = $1 and c.reference = any ($2) and not exists (
     select from access.restriction r
     where r.la_code = $1 and r.person_id = c.person_id and r.kind = 'sealed' and r.lifted_at is null)`,
)

/** Which of these references the transaction may see, and whether a file in force names the child. For a reader. */
export async function seenReferences(db: Database, laCode: string, references: readonly string[]) {
  const rows = await db.rows(seen, [laCode, references])
  return new Map(rows.map(({ reference, is_named }) => [reference, is_named]))
}

/** Those whose record is not sealed. For a keeper. */
export const notSealedReferences = async (db: Database, laCode: string, references: readonly string[]) =>
  (await db.rows(notSealed, [laCode, references])).map(({ reference }) => reference)
