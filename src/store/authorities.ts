import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** An authority whose children are held here. */
export type AuthorityRow = { readonly la_code: string; readonly name: string; readonly made_up: boolean }

const all = statement<AuthorityRow>('select la_code, name, made_up from work.authority order by la_code')
const add = statement(
  'insert into work.authority (la_code, name, made_up, added_at) values ($1, $2, $3, now()) on conflict (la_code) do nothing',
)

export const authorities = (db: Database) => db.rows(all)
export const addAuthority = (db: Database, laCode: string, name: string, madeUp: boolean) =>
  db.run(add, [laCode, name, madeUp])
