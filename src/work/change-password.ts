import { Refusal } from '../core/refusal.ts'
import { passwordFault } from '../practice/password-rules.ts'
import { passwordOf, setPassword } from '../store/passwords.ts'
import { dropOtherSessions, rotateSession } from '../store/sessions.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { logAtTheDoor } from './account-log.ts'
import { attempt, succeeded } from './attempts.ts'
import { localIssuer } from './local-issuer.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import type { Place } from './place.ts'
import { hashOfToken, newToken } from './tokens.ts'
import type { Visitor } from './visit.ts'

/** What was typed; `from` and `request` as for signing in. */
export type PasswordChange = {
  readonly current: string
  readonly password: string
  readonly from: string
  readonly request: string
}

/**
 * Changes a password. Every other session of the account ends, and this one goes on under another token.
 *
 * @returns the new token; or which field is wrong, and why
 * @throws Refusal after too many wrong tries
 */
export async function changePassword(
  place: Place,
  { session, account, signIn }: Visitor,
  { current, password, from, request }: PasswordChange,
): Promise<{ readonly token: string } | { readonly field: 'current' | 'password'; readonly why: string }> {
  if (account.madeUp || account.issuer !== localIssuer)
    throw new Refusal('not-permitted', 'This account is made up, or has no password here, so there is none to change.')
  const tried = await attempt(place, `change|${account.id}`, from)
  const kept = await transaction(place.store.pool, 'keep', byItself('', place.today()), (db) =>
    passwordOf(db, account.id),
  )
  if (!(await isPassword(current, kept?.hash ?? null)))
    return { field: 'current', why: 'That is not your present password' }
  await succeeded(place, tried)
  if (password === current) return { field: 'password', why: 'Choose another: that is the one you have' }
  const why = passwordFault(password, [account.subject, account.name])
  if (why !== null) return { field: 'password', why }
  const hash = await hashPassword(password)
  await logAtTheDoor(place, {
    account: account.id,
    name: account.name,
    signIn,
    what: 'password.change',
    request,
  })
  const token = newToken()
  await transaction(place.store.pool, 'keep', byItself('', place.today()), async (db) => {
    await setPassword(db, account.id, hash, false)
    await dropOtherSessions(db, account.id, session)
    await rotateSession(db, session, hashOfToken(token), newToken(), false)
  })
  return { token }
}
