import type { Database } from './database.ts'
import { statement } from './statement.ts'

/** What is remembered of somebody who went to the sign-in service. */
export type SignInStateRow = { readonly nonce: string; readonly verifier: string; readonly goes_to: string }

const add = statement(
  `insert into access.sign_in_state (state_hash, nonce, verifier, goes_to, expires_at)
   values ($1, $2, $3, $4, now() + interval '10 minutes')`,
)
const take = statement<SignInStateRow & { readonly in_time: boolean }>(
  `delete from access.sign_in_state where state_hash = $1
   returning nonce, verifier, goes_to, expires_at > now() as in_time`,
)
const clear = statement('delete from access.sign_in_state where expires_at < now()')

export const addSignInState = (db: Database, stateHash: string, state: SignInStateRow) =>
  db.run(add, [stateHash, state.nonce, state.verifier, state.goes_to])

/** Takes what was remembered, which can be done once; null when there is nothing or it is too old. */
export async function takeSignInState(db: Database, stateHash: string): Promise<SignInStateRow | null> {
  const row = await db.row(take, [stateHash])
  return row?.in_time ? row : null
}

export const dropOldSignInStates = (db: Database) => db.run(clear)
