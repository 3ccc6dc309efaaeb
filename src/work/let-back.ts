import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import type { Database } from '../store/database.ts'
import { type ErasureRow, erasureNamed, forgetLeftOut, letBackErasure } from '../store/left-out.ts'
import { alone } from '../store/people.ts'
import { acting, log } from './acting.ts'
import { addToLedger } from './erasure-ledger.ts'
import { namesOfReturn } from './left-out.ts'
import { stated } from './legal-hold.ts'
import { personMark } from './marks.ts'
import type { Place } from './place.ts'

/** A child who may be held again, and the returns that named the child since, which are to be sent in again. */
export type LetBack = { readonly named: readonly { readonly returnName: string; readonly periodName: string }[] }

/**
 * Lets an erased child back: the next file that names the child brings in what it says, whatever day it is of. What was
 * erased does not come back by itself. That there was an erasure stays, and who ended it and why.
 *
 * @param named  the number of the erasure, or the child's identifier, which is nowhere kept
 * @throws Refusal 'not-there' when nothing like that was erased, or the child was let back already
 */
export async function letBack(place: Place, actor: Actor, named: string, reason: string): Promise<LetBack> {
  const why = stated(reason, 'why the child is held again')
  const typed = named.trim()
  const { erasure, at, returns } = await acting(place, actor, 'manage-records', 'load', async (db) => {
    await alone(db, `load ${actor.laCode}`)
    const erasure = await erasureOf(db, place, actor, typed)
    if (erasure === null) {
      throw new Refusal('not-there', 'No erasure of that number is kept here, nor of a child with that identifier.')
    }
    const at = await letBackErasure(db, actor.laCode, erasure.erasure_id, actor.name, why)
    if (at === null) {
      throw new Refusal('not-there', 'The child was let back already. Send in a file that names the child.')
    }
    const returns = await forgetLeftOut(db, actor.laCode, erasure.person_mark)
    await log(db, place, actor, { what: 'record.let-back', object: erasure.erasure_id, reason: why })
    return { erasure, at, returns }
  })
  addToLedger(place.data, [
    {
      ...{ laCode: actor.laCode, mark: erasure.person_mark, erasedAt: erasure.erased_at.toISOString() },
      ...{ comesBack: erasure.comes_back, letBackAt: at.toISOString() },
    },
  ])
  return { named: returns.map(namesOfReturn) }
}

/** In small or capital letters, as children are named elsewhere. Whoever works with aliases names erasures by number only. */
async function erasureOf(db: Database, place: Place, actor: Actor, typed: string): Promise<ErasureRow | null> {
  const named = (text: string) =>
    erasureNamed(db, actor.laCode, typed, actor.pseudonymous ? '' : personMark(place.markKey, actor.laCode, text))
  return (await named(typed)) ?? (await named(typed.toUpperCase()))
}
