import { Refusal } from '../core/refusal.ts'
import { accountBySubject } from '../store/accounts.ts'
import { passwordOf, rehashPassword } from '../store/passwords.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { logAtTheDoor } from './account-log.ts'
import { attempt, succeeded } from './attempts.ts'
import { beginSession } from './begin-session.ts'
import type { Entrance } from './entrance.ts'
import { localIssuer, localSubject } from './local-issuer.ts'
import { hashPassword, isOldHash, isPassword } from './password-hash.ts'
import type { Place } from './place.ts'

/** What was typed, and by which browser. */
export type SignInTried = {
  readonly subject: string
  readonly password: string
  readonly from: string
  readonly replaces: string | null
  readonly request: string
}

/**
 * Signs somebody in by a password that is kept here. Whether there is such an account cannot be told from the answer, nor
 * from the time it takes.
 *
 * @returns the token of the session; or how many more tries are left
 * @throws Refusal after too many failures, and where passwords are switched off
 */
export async function signIn(
  place: Place,
  { passwords }: Entrance,
  { subject, password, from, replaces, request }: SignInTried,
): Promise<{ readonly token: string } | { readonly left: number }> {
  if (!passwords) throw new Refusal('not-permitted', 'Passwords are switched off here. Sign in with your authority.')
  const name = localSubject(subject)
  const tried = await attempt(place, `password|${name}`, from)
  const { account, kept } = await transaction(place.store.pool, 'keep', byItself('', place.today()), async (db) => {
    const account = await accountBySubject(db, localIssuer, name)
    return { account, kept: account === null ? null : await passwordOf(db, account.account_id) }
  })
  const isRight = await isPassword(password, kept?.hash ?? null)
  if (account === null || kept === null || account.closed_at !== null || !isRight) {
    if (account !== null) {
      const about = { account: account.account_id, name: account.name, signIn: 'password', request }
      await logAtTheDoor(place, { ...about, what: 'sign-in.failed' })
    }
    return { left: tried.left }
  }
  await succeeded(place, tried)
  if (isOldHash(kept.hash)) {
    const hash = await hashPassword(password)
    await transaction(place.store.pool, 'keep', byItself('', place.today()), (db) =>
      rehashPassword(db, account.account_id, kept.hash, hash),
    )
  }
  const token = await beginSession(place, {
    account: account.account_id,
    name: account.name,
    signedInBy: 'password',
    secondFactor: false,
    replaces,
    request,
  })
  return { token }
}
