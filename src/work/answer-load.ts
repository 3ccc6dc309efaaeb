import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { askForJob } from '../store/jobs.ts'
import { answeredLeaveOut, answeredLoad, submission as findSubmission } from '../store/submissions.ts'
import { acting, log } from './acting.ts'
import { cutRefused } from './cut-refused.ts'
import type { Place } from './place.ts'

/** What is said of a file that is far smaller than the one before it. */
export type LoadAnswer = 'load' | 'leave out'

/**
 * Answers a submission that asks whether its file is the whole return. One that is to be loaded all the same is asked for
 * again; one that is left out is refused, and changes nothing. The answer is for this file beside the load it was asked
 * about: should another take that one's place first, the file asks again.
 *
 * @param jobAfter  seconds before a job takes it: time for whoever answered to load it themselves
 * @throws Refusal 'not-there' when there is no such submission, 'sent-already' when it asks nothing, or no longer
 */
export function answerLoad(place: Place, actor: Actor, id: string, answer: LoadAnswer, jobAfter = 0): Promise<void> {
  const { laCode } = actor
  return acting(place, actor, 'load-returns', 'load', async (db) => {
    const asking = isNumber(id) ? await findSubmission(db, laCode, id) : null
    if (asking === null) throw new Refusal('not-there', 'There is no such submission, or it is of another authority.')
    const question = asking.answer ?? ''
    const isAnswered =
      answer === 'load'
        ? await answeredLoad(db, laCode, id)
        : await answeredLeaveOut(db, laCode, id, `${question} It was left out. Nothing was changed.`)
    if (!isAnswered) throw new Refusal('sent-already', 'The file asks nothing, or was answered for already.')
    const what = answer === 'load' ? 'return.load-all-the-same' : 'return.leave-out'
    await log(db, place, actor, { what, object: id, detail: question })
    if (answer === 'leave out') return cutRefused(db, place, laCode, id)
    await askForJob(db, {
      task: 'load-submission',
      about: { laCode, id },
      key: `load ${id}`,
      queue: `load ${laCode}`,
      after: jobAfter,
    })
  })
}

function isNumber(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)
}
