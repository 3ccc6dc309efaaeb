import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from '../core/refusal.ts'
import { answerForm, answerOfForm, forgetForm, sendForm } from '../store/sessions.ts'
import { byItself, transaction } from '../store/transaction.ts'
import type { Place } from './place.ts'
import { hashOfToken } from './tokens.ts'

/**
 * Does what a form asks once, however often it is sent: by a double click, by going back and sending it again, through
 * two processes. Whoever comes later waits, and gets the answer of the first. A form that led to nothing (something was
 * to be put right, or it was refused) may be sent again.
 *
 * @param form  the address it was sent to and all that was sent, its token among it, which is new with each drawing
 */
export async function doOnce<Answer extends object>(
  place: Place,
  form: string,
  does: () => Promise<Answer>,
): Promise<Answer | { readonly goTo: string }> {
  const hash = hashOfToken(form)
  const keep = <Result>(work: Parameters<typeof transaction<Result>>[3]) =>
    transaction(place.store.pool, 'keep', byItself('', place.today()), work)
  for (let tries = 0; !(await keep((db) => sendForm(db, hash))); tries++) {
    const before = await keep((db) => answerOfForm(db, hash))
    if (before?.goes_to) return { goTo: before.goes_to }
    if (tries === 100)
      throw new Refusal(
        'sent-already',
        'It is still being worked on, or broke off. Look whether it is there before you send it again.',
      )
    await wait(100)
  }
  let goTo: string | null = null
  try {
    const answer = await does()
    if ('goTo' in answer) goTo = String(answer.goTo)
    return answer
  } finally {
    const leadsTo = goTo
    await keep((db) => (leadsTo === null ? forgetForm(db, hash) : answerForm(db, hash, leadsTo)))
  }
}
