import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** What the last check of the chain said. */
export type LogCheck = { readonly at: Date; readonly account_name: string; readonly object: string | null }

const last = statement<LogCheck>(
  `select l.at, l.account_name, l.object from access.log l
   where l.la_code = $1 and l.what = 'log.verify' order by l.at desc limit 1`,
)

/** The last time the chain was recomputed, as far back as the log reaches; null for never. */
export const lastLogCheck = (db: Database, laCode: string) => db.row(last, [laCode])
