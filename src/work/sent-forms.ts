import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from '../core/refusal.ts'
import { answerForm, answerOfForm, forgetForm, sendForm } from '../store/sessions.ts'
import { byItself, transaction } from '../store/transaction.ts'
import type { Place } from './place.ts'
import { hashOfToken } from './tokens.ts'

/** How long a form that was sent gives the same answer again, in seconds. */
const aDay = 86_400

/**
 * Does what a form asks once, however often it is sent: by a double click, by going back and sending it again, through
 * two processes. Whoever comes later waits, and gets the answer of the first. A form that led to nothing (something was
 * to be put right, or it was refused) may be sent again.
 *
 * Of the form only a hash is kept. Its answer may hold the token of a new session, so it is kept under a key that only
 * whoever sends the same form again has.
 *
 * @param form     the address it was sent to and all that was sent, its token among it, which is new with each drawing
 * @param seconds  for how long it is the same form; after that it is done anew
 */
export async function doOnce<Answer extends object | null>(
  place: Place,
  form: string,
  does: () => Promise<Answer>,
  seconds = aDay,
): Promise<Answer> {
  const hash = hashOfToken(form)
  const keep = <Result>(work: Parameters<typeof transaction<Result>>[3]) =>
    transaction(place.store.pool, 'keep', byItself('', place.today()), work)
  for (let tries = 0; !(await keep((db) => sendForm(db, hash, seconds))); tries++) {
    const before = await keep((db) => answerOfForm(db, hash))
    if (before?.goes_to) return unlocked(form, before.goes_to) as Answer
    if (tries === 100)
      throw new Refusal(
        'sent-already',
        'It is still being worked on, or broke off. Look whether it is there before you send it again.',
      )
    await wait(100)
  }
  let led: string | null = null
  try {
    const answer = await does()
    if (answer !== null && 'goTo' in answer) led = locked(form, answer)
    return answer
  } finally {
    const to = led
    await keep((db) => (to === null ? forgetForm(db, hash) : answerForm(db, hash, to)))
  }
}

const keyFrom = (form: string) => Buffer.from(hkdfSync('sha256', form, '', 'answer of a form', 32))
const algorithm = 'aes-256-gcm'
/** Bytes of what is new with each locking, and of what tells that nothing was changed. */
const [newBytes, tagBytes] = [12, 16]

function locked(form: string, answer: object): string {
  const once = randomBytes(newBytes)
  const cipher = createCipheriv(algorithm, keyFrom(form), once)
  const text = Buffer.concat([cipher.update(JSON.stringify(answer), 'utf8'), cipher.final()])
  return Buffer.concat([once, cipher.getAuthTag(), text]).toString('base64url')
}

function unlocked(form: string, kept: string): unknown {
  const bytes = Buffer.from(kept, 'base64url')
  const decipher = createDecipheriv(algorithm, keyFrom(form), bytes.subarray(0, newBytes), { authTagLength: tagBytes })
  decipher.setAuthTag(bytes.subarray(newBytes, newBytes + tagBytes))
  const text = Buffer.concat([decipher.update(bytes.subarray(newBytes + tagBytes)), decipher.final()])
  return JSON.parse(text.toString('utf8'))
}
