import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** A choice of published figures that somebody keeps under a name: the address of a page. */
export type SavedSetRow = { readonly name: string; readonly path: string; readonly saved_at: Date }

// The database shows each account its own and no others.
const all = statement<SavedSetRow>(
  'select name, path, saved_at from published.saved_set where account = $1 order by name',
)
const put = statement(
  `insert into published.saved_set (account, name, path, saved_at) values ($1, $2, $3, now())
   on conflict (account, name) do update set path = excluded.path, saved_at = excluded.saved_at`,
)
const rename = statement('update published.saved_set set name = $3 where account = $1 and name = $2')
const remove = statement('delete from published.saved_set where account = $1 and name = $2')

export const savedSets = (db: Database, account: string) => db.rows(all, [account])
export const putSavedSet = (db: Database, account: string, name: string, path: string) =>
  db.run(put, [account, name, path])
export const renameSavedSet = (db: Database, account: string, name: string, to: string) =>
  db.run(rename, [account, name, to])
export const removeSavedSet = (db: Database, account: string, name: string) => db.run(remove, [account, name])
