import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** How much of a made-up authority is held. */
export type MadeUpCount = { readonly children: number; readonly files: number; readonly accounts: number }

const count = statement<MadeUpCount>(
  `select (select count(*) from access.child_reference r where r.la_code = $1) as children,
     (select count(*) from work.submission s where s.la_code = $1) as files,
     (select count(*) from access.account a
      where a.made_up and exists (select from access.role_grant g where g.la_code = $1 and g.account_id = a.account_id)) as accounts`,
)

/** Children, files sent in and made-up accounts of an authority. For a keeper. */
export const countMadeUp = async (db: Database, laCode: string): Promise<MadeUpCount> =>
  (await db.row(count, [laCode])) ?? { children: 0, files: 0, accounts: 0 }
