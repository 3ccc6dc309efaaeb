import { randomUUID } from 'node:crypto'
import { Refusal } from '../core/refusal.ts'
import { countOf } from '../core/words.ts'
import { addAttempt, attemptSucceeded, dropOldAttempts, failures, oneTryAtATime } from '../store/sign-in-attempts.ts'
import { byItself, transaction } from '../store/transaction.ts'
import type { Place } from './place.ts'
import { signed } from './tokens.ts'

/** Failures within a quarter of an hour after which nothing more is tried: for one name, and from one address. */
const mostForName = 10
const mostFromAddress = 50

/** A try that was let through; `left` more may fail. */
export type Attempt = { readonly id: string; readonly left: number }

/**
 * Notes that somebody is about to try a password or a code. It counts as a failure until {@link succeeded} says it was
 * none, so that many tries at once are counted before the first of them is answered.
 *
 * @param name  what is tried; the same for an account that does not exist
 * @param from  the address it comes from
 * @throws Refusal 'too-many' after too many failures
 */
export function attempt(place: Place, name: string, from: string): Promise<Attempt> {
  const subjectHash = signed(place.markKey, `attempt|${name}`)
  const addressHash = signed(place.markKey, `address|${from}`)
  return transaction(place.store.pool, 'keep', byItself('', place.today()), async (db) => {
    await oneTryAtATime(db, subjectHash, addressHash)
    const failed = await failures(db, subjectHash, addressHash)
    if (failed.of_subject >= mostForName || failed.from_address >= mostFromAddress) {
      throw new Refusal(
        'too-many',
        `There were too many wrong tries. Nothing more is tried for ${countOf(failed.minutes, 'minute', 'minutes')}. If it was not you, tell your administrator.`,
      )
    }
    const id = randomUUID()
    await addAttempt(db, id, subjectHash, addressHash)
    await dropOldAttempts(db)
    return { id, left: mostForName - failed.of_subject - 1 }
  })
}

/** The try was right; the failures of that name before it no longer count. */
export async function succeeded(place: Place, { id }: Attempt): Promise<void> {
  await transaction(place.store.pool, 'keep', byItself('', place.today()), (db) => attemptSucceeded(db, id))
}
