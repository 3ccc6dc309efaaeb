import { isoDay } from '../core/day.ts'
import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { breakGlass, managersOf, recordBehind } from '../store/break-glass.ts'
import { teamsAllocated } from '../store/child-record.ts'
import { addNotice } from '../store/restrictions.ts'
import { byItself, transaction } from '../store/transaction.ts'
import { acting, log, mustBeAllowed } from './acting.ts'
import type { Place } from './place.ts'

/** For how many hours a record stays open. */
export const glassHours = 2
/** The fewest characters a reason has, and the most. */
export const reasonAtLeast = 20
export const reasonAtMost = 2000

/**
 * Opens a record that is restricted, or out of the actor's reach, for two hours, in an emergency. The reason is kept, and
 * whoever answers for the record is told: its owner, or for a child of another team that team's managers and the front
 * door's.
 *
 * @returns until when
 * @throws Refusal 'not-there' where there is no such record, or it is sealed; 'reason-missing' without a reason
 */
export async function breakTheGlass(place: Place, actor: Actor, reference: string, reason: string): Promise<Date> {
  mustBeAllowed(actor, 'break-glass')
  const why = reason.trim()
  if (why.length < reasonAtLeast || why.length > reasonAtMost) {
    throw new Refusal(
      'reason-missing',
      `Say why in at least ${reasonAtLeast} characters, and no more than ${reasonAtMost.toLocaleString('en-GB')}.`,
    )
  }
  const today = place.today()
  const teams = await transaction(place.store.pool, 'load', byItself(actor.laCode, today), (db) =>
    teamsAllocated(db, actor.laCode, reference, isoDay(today)),
  )
  return acting(place, actor, 'break-glass', 'keep', async (db) => {
    const behind = await recordBehind(db, actor.laCode, reference)
    if (behind === null || behind.kind === 'sealed') {
      throw new Refusal('not-there', 'There is no child at this address, or it is not yours to see.')
    }
    const until = await breakGlass(db, actor.laCode, {
      personId: behind.person_id,
      account: actor.account,
      reason: why,
      by: actor.name,
      hours: glassHours,
    })
    await log(db, place, actor, { what: 'break-glass', personId: behind.person_id, reason: why })
    const answers = behind.owner_account === null ? await managersOf(db, actor.laCode, teams) : [behind.owner_account]
    const record = behind.kind === null ? 'the record of a child you answer for' : 'a restricted record you answer for'
    const says = `${actor.name} opened ${record} in an emergency: ${why}`
    for (const account of answers) {
      if (account === actor.account) continue
      await addNotice(db, actor.laCode, { account, kind: 'break-glass', reference, says })
    }
    return until
  })
}
