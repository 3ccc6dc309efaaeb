import type { Database } from './database.ts'
import { statement } from './statement.ts'

export type PasswordRow = { readonly hash: string; readonly must_change: boolean }

const get = statement<PasswordRow>('select hash, must_change from access.password where account_id = $1')
const put = statement(
  `insert into access.password (account_id, hash, set_at, must_change) values ($1, $2, now(), $3)
   on conflict (account_id) do update set hash = excluded.hash, set_at = now(), must_change = excluded.must_change`,
)
const again = statement('update access.password set hash = $3 where account_id = $1 and hash = $2')

export const passwordOf = (db: Database, account: string) => db.row(get, [account])
export const setPassword = (db: Database, account: string, hash: string, mustChange: boolean) =>
  db.run(put, [account, hash, mustChange])
/** Keeps the same password under a costlier hash, unless it has been changed meanwhile. */
export const rehashPassword = (db: Database, account: string, from: string, to: string) =>
  db.run(again, [account, from, to])
