import { randomBytes } from 'node:crypto'
import type { Database } from '../store/database.ts'
import { beginSecondFactor, secondFactorOf, useStep } from '../store/second-factors.ts'
import { rotateSession } from '../store/sessions.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { logAtTheDoor } from './account-log.ts'
import { attempt, succeeded } from './attempts.ts'
import { base32, stepOfCode } from './one-time-code.ts'
import type { Place } from './place.ts'
import { hashOfToken, newToken } from './tokens.ts'
import type { Visitor } from './visit.ts'

/** A secret to be put into an app. */
export type Enrolment = {
  /** In groups of four, to be typed. */
  readonly secret: string
  /** For a phone on which this page is open. */
  readonly link: string
}

/** The secret of somebody who has no second factor yet; the same until it is confirmed. Null for whoever has one. */
export function enrolment(place: Place, { account, enrolled }: Visitor): Promise<Enrolment | null> {
  if (enrolled) return Promise.resolve(null)
  return keep(place, async (db) => {
    await beginSecondFactor(db, account.id, randomBytes(20))
    const row = await secondFactorOf(db, account.id)
    if (row === null || row.confirmed_at !== null) return null
    const secret = base32(row.secret)
    const label = encodeURIComponent(`Throughline:${account.subject}`)
    return {
      secret: (secret.match(/.{1,4}/g) ?? []).join(' '),
      link: `otpauth://totp/${label}?secret=${secret}&issuer=Throughline&algorithm=SHA1&digits=6&period=30`,
    }
  })
}

/**
 * Takes a code. The right one confirms a new second factor, and lets the session go on under another token; no code
 * counts twice.
 *
 * @returns the new token; or how many more tries are left
 * @throws Refusal after too many wrong codes
 */
export async function enterCode(
  place: Place,
  { session, account, enrolled, signIn }: Visitor,
  code: string,
  { from, request }: { readonly from: string; readonly request: string },
): Promise<{ readonly token: string } | { readonly left: number }> {
  const tried = await attempt(place, `code|${account.id}`, from)
  const token = newToken()
  const isRight = await keep(place, async (db) => {
    const row = await secondFactorOf(db, account.id)
    const step = row === null ? null : stepOfCode(row.secret, code, Date.now())
    if (step === null || !(await useStep(db, account.id, step))) return false
    await rotateSession(db, session, hashOfToken(token), newToken(), true)
    return true
  })
  const about = { account: account.id, name: account.name, signIn, request }
  if (!isRight) {
    await logAtTheDoor(place, { ...about, what: 'sign-in.code-failed' })
    return { left: tried.left }
  }
  await succeeded(place, tried)
  await logAtTheDoor(place, { ...about, what: enrolled ? 'sign-in.code' : 'second-factor.begin' })
  return { token }
}

function keep<Result>(place: Place, work: (db: Database) => Promise<Result>): Promise<Result> {
  return transaction(place.store.pool, 'keep', byItself('', place.today()), work)
}
