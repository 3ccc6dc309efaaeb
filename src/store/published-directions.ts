import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** The direction an authority gives an indicator in place of the publisher's, and why. */
export type DirectionRow = {
  readonly indicator: string
  readonly better: string
  readonly reason: string
  readonly set_by: string
  readonly set_at: Date
}

const all = statement<DirectionRow>(
  'select indicator, better, reason, set_by, set_at from published.direction where la_code = $1 order by indicator',
)
const put = statement(
  `insert into published.direction (la_code, indicator, better, reason, set_by, set_at) values ($1, $2, $3, $4, $5, now())
   on conflict (la_code, indicator) do update
   set better = excluded.better, reason = excluded.reason, set_by = excluded.set_by, set_at = excluded.set_at`,
)
const remove = statement('delete from published.direction where la_code = $1 and indicator = $2')

export const directions = (db: Database, laCode: string) => db.rows(all, [laCode])

export const putDirection = (
  db: Database,
  laCode: string,
  { indicator, better, reason, by }: { indicator: string; better: string; reason: string; by: string },
) => db.run(put, [laCode, indicator, better, reason, by])

export const removeDirection = (db: Database, laCode: string, indicator: string) => db.run(remove, [laCode, indicator])
