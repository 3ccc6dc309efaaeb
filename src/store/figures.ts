import type { Database } from './database.ts'
import { statement } from './statement.ts'

const open = statement<{ kind: string; count: number }>(
  'select kind, count(*) from journey.standing where la_code = $1 and kind is not null group by kind',
)

/** Children with something open, by the spell of most involvement: every child of the authority, the restricted ones too. */
export const openByKind = (db: Database, laCode: string) => db.rows(open, [laCode])
