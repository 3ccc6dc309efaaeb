import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { roleOf } from '../practice/roles.ts'
import { explanationsOf } from '../store/explanations.ts'
import { loads } from '../store/loads.ts'
import { addSignOff, holdSubmission, signOffsOf } from '../store/sign-offs.ts'
import { acting, log } from './acting.ts'
import { checkedSubmission } from './checked-submission.ts'
import { Explained, leftIn } from './explained.ts'
import { stated } from './legal-hold.ts'
import type { Place } from './place.ts'

/**
 * Signs a submission off: somebody answers for it as it stands. What is left in it, and how much of that is explained, is
 * kept as it is at that moment. What nobody explained needs a reason. One that is signed off already is signed anew only
 * with why; what was signed before is kept. All of that in one transaction.
 *
 * @throws Refusal 'not-there' when there is no such result, 'file-replaced' when a later file has taken its place,
 *   'reason-missing' when a reason is needed
 */
export async function signOff(
  place: Place,
  actor: Actor,
  id: string,
  why: { readonly left: string; readonly anew: string },
): Promise<void> {
  const checked = await checkedSubmission(place, actor, 'sign-off-returns', id)
  const { row, check } = checked
  const { laCode, account, name } = actor
  await acting(place, actor, 'sign-off-returns', 'load', async (db) => {
    const state = await holdSubmission(db, laCode, id)
    if (state !== 'loaded') throw new Refusal('not-there', 'The submission is gone. Nothing was signed.')
    if (!(await loads(db, laCode)).some(({ load_id }) => load_id === row.load_id)) {
      throw new Refusal('file-replaced', 'Nothing was signed. Open the file that is in force, and sign that one off.')
    }
    const left = leftIn(check, new Explained(await explanationsOf(db, laCode, row.return, row.period)))
    const unexplained = left.reduce((sum, { issues, explained }) => sum + issues - explained, 0)
    const reason =
      unexplained === 0 && why.left.trim() === '' ? null : stated(why.left, 'why what is not explained is left')
    const [before] = await signOffsOf(db, laCode, id)
    const anewBecause = before === undefined ? null : stated(why.anew, 'why it is signed off anew')
    const by = { account, name, role: roleOf(actor.role)?.name ?? actor.role }
    await addSignOff(db, laCode, id, { by, leftIn: left, reason, anewBecause })
    await log(db, place, actor, {
      what: before === undefined ? 'return.sign-off' : 'return.sign-off-anew',
      object: id,
      detail: `${unexplained} of ${left.reduce((sum, { issues }) => sum + issues, 0)} issues left without an explanation`,
      ...(reason === null ? {} : { reason }),
    })
  })
}

export type { SignOffRow } from '../store/sign-offs.ts'
