import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** A child as a list names it. */
export type NamedChildRow = {
  readonly person_id: string
  readonly reference: string
  readonly alias: string
  readonly forename: string | null
  readonly surname: string | null
  /** Does a file in force speak of the child? If not, there is no page. */
  readonly is_in_force: boolean
}

const named = statement<NamedChildRow>(
  `select c.person_id, c.reference, c.alias, p.pers_forename as forename, p.pers_surname as surname,
     p.pers_person_id is not null as is_in_force
   from access.child_reference c
   left join ssd.ssd_person p on p.la_code = c.la_code and p.pers_person_id = c.person_id
   where c.la_code = $1 and c.person_id = any ($2)`,
)

/** Those of some children whom the transaction may see, by their keys. */
export async function namedChildren(
  db: Database,
  laCode: string,
  people: readonly string[],
): Promise<ReadonlyMap<string, NamedChildRow>> {
  if (people.length === 0) return new Map()
  return new Map((await db.rows(named, [laCode, people])).map((row) => [row.person_id, row]))
}
