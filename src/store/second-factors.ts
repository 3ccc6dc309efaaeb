import type { Database } from './database.ts'
import { statement } from './statement.ts'

export type SecondFactorRow = {
  readonly secret: Buffer
  readonly confirmed_at: Date | null
  /** The last step of 30 seconds whose code was used. */
  readonly last_step: number
}

const get = statement<SecondFactorRow>(
  'select secret, confirmed_at, last_step from access.second_factor where account_id = $1',
)
const begin = statement(
  'insert into access.second_factor (account_id, secret) values ($1, $2) on conflict (account_id) do nothing',
)
const use = statement(
  `update access.second_factor set last_step = $2, confirmed_at = coalesce(confirmed_at, now())
   where account_id = $1 and last_step < $2`,
)
const drop = statement('delete from access.second_factor where account_id = $1')

export const secondFactorOf = (db: Database, account: string) => db.row(get, [account])
/** Keeps a secret to be confirmed, unless there is one already. */
export const beginSecondFactor = (db: Database, account: string, secret: Uint8Array) =>
  db.run(begin, [account, Buffer.from(secret)])
/** Uses a step, which confirms the second factor the first time; false when that step or a later one was used before. */
export const useStep = async (db: Database, account: string, step: number) => (await db.run(use, [account, step])) === 1
export const dropSecondFactor = (db: Database, account: string) => db.run(drop, [account])
