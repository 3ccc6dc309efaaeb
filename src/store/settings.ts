import type { Database } from './database.ts'
import { statement } from './statement.ts'

const get = statement<{ value: unknown }>('select value from access.setting where name = $1')
const put = statement(
  'insert into access.setting (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value',
)

/** A setting of the installation; null when it has none. */
export async function setting(db: Database, name: string): Promise<unknown> {
  return (await db.row(get, [name]))?.value ?? null
}

export const setSetting = (db: Database, name: string, value: unknown) => db.run(put, [name, JSON.stringify(value)])

/** The key behind marks, references and aliases; made with the database, and kept with it in backups. */
export async function markKey(db: Database): Promise<string> {
  const key = await setting(db, 'mark-key')
  if (typeof key !== 'string') throw new Error('The database has no mark key')
  return key
}
