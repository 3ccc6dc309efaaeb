import type { Actor } from '../practice/actor.ts'
import { type RetentionRule, retentionRules } from '../practice/retention/rules.ts'
import { keepInWords, keepsOf } from '../practice/retention/schedule.ts'
import { acting } from './acting.ts'
import type { Place } from './place.ts'
import { localPolicy } from './retention-facts.ts'

/** One line of the schedule as it is in force in an authority. */
export type ScheduleLine = {
  readonly rule: RetentionRule
  /** How long, in words. */
  readonly keeps: string
  /** The authority's own period, in words; null when it has none. */
  readonly own: string | null
}

/** What is kept how long in the actor's authority, and on whose word. */
export function retentionSchedule(place: Place, actor: Actor): Promise<readonly ScheduleLine[]> {
  return acting(place, actor, 'manage-records', 'keep', async (db) => {
    const policy = await localPolicy(db, actor.laCode)
    return retentionRules.map((rule) => {
      const own = policy[rule.id]
      const keeps = keepsOf(rule, policy).map(keepInWords).join(', and ')
      return { rule, keeps, own: own === undefined ? null : keepInWords(own) }
    })
  })
}
