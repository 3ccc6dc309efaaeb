import { addSession, dropOldForms, dropOldSessions, dropSession } from '../store/sessions.ts'
import { dropOldSignInStates } from '../store/sign-in-states.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { logAtTheDoor } from './account-log.ts'
import type { Place } from './place.ts'
import { hashOfToken, newToken } from './tokens.ts'

/** Somebody who has shown who they are. */
export type Recognised = {
  readonly account: string
  readonly name: string
  readonly signedInBy: 'password' | 'sign-in service'
  /** Did they show it in two ways? */
  readonly secondFactor: boolean
  /** The session this browser had, which ends; null when it had none. */
  readonly replaces: string | null
  readonly request: string
}

/**
 * Begins a session. What ended long ago is cleared away on the occasion.
 *
 * @returns the token for the browser, which is kept nowhere here
 */
export async function beginSession(place: Place, who: Recognised): Promise<string> {
  const { account, name, signedInBy, secondFactor, replaces, request } = who
  await logAtTheDoor(place, { account, name, signIn: signedInBy, what: 'sign-in', request })
  const token = newToken()
  await transaction(place.store.pool, 'keep', byItself('', place.today()), async (db) => {
    await dropOldSessions(db)
    await dropOldForms(db)
    await dropOldSignInStates(db)
    if (replaces !== null) await dropSession(db, replaces)
    await addSession(db, { tokenHash: hashOfToken(token), account, signedInBy, secondFactor, csrf: newToken() })
  })
  return token
}
