import { setTimeout as wait } from 'node:timers/promises'
import type { Actor } from '../practice/actor.ts'
import { retentionRules } from '../practice/retention/rules.ts'
import { holdsInForce } from '../store/holds.ts'
import { leftOutCount } from '../store/left-out.ts'
import { shutCounts } from '../store/shut-records.ts'
import { acting } from './acting.ts'
import { kept } from './kept-figures.ts'
import type { Place } from './place.ts'
import { shutReader } from './restrict-record.ts'
import { localPolicy } from './retention-facts.ts'
import { retentions } from './retention-plan.ts'

/** What is to be done about records as such. */
export type RecordsFacts = {
  /** Records whose time is over and that nobody holds; null while they are being counted. */
  readonly due: number | null
  /** Records of which no day can be named, for want of one that is not recorded; null while they are being counted. */
  readonly undated: number | null
  /** Records by the rule that keeps them longest, in the order of the schedule; null while they are being counted. */
  readonly byRule: readonly { readonly title: string; readonly count: number }[] | null
  readonly held: number
  /** Erased children whom files name again. */
  readonly leftOut: number
  readonly restricted: number
}

/** How long a page waits for a count that goes through every record, in milliseconds. */
const patience = 30

/** What the records officer has before them. */
export async function recordsFacts(place: Place, actor: Actor): Promise<RecordsFacts> {
  const { laCode } = actor
  const counted = countedOnce(place, actor).catch(() => null)
  const own = await acting(place, actor, 'manage-records', 'keep', async (db) => ({
    holds: await holdsInForce(db, laCode),
    leftOut: await leftOutCount(db, laCode),
    restricted: (await shutCounts(db, laCode, shutReader(actor))).count,
  }))
  const due = await Promise.race([counted, wait(patience, null, { ref: false })])
  const held = new Set(own.holds.map(({ person_id }) => person_id))
  return {
    due: due === null ? null : due.people.filter((person) => !held.has(person)).length,
    undated: due?.undated ?? null,
    byRule: due?.byRule ?? null,
    held: held.size,
    leftOut: own.leftOut,
    restricted: own.restricted,
  }
}

/** Whose time is over today: every record is gone through once a day and after each load, and no page waits for it. */
async function countedOnce(place: Place, actor: Actor) {
  const today = place.today()
  const policy = await acting(place, actor, 'manage-records', 'load', (db) => localPolicy(db, actor.laCode))
  const key = `due to go ${today} ${JSON.stringify(policy)}`
  const count = () =>
    acting(place, actor, 'manage-records', 'load', async (db) => {
      const people: string[] = []
      const counts = new Map<string, number>()
      let undated = 0
      for await (const { personId, isDue, last } of retentions(db, place, actor.laCode, policy)) {
        counts.set(last.rule.id, (counts.get(last.rule.id) ?? 0) + 1)
        if (isDue) people.push(personId)
        if (last.keepUntil === null && last.waitsFor === 'day to be recorded') undated++
      }
      const byRule = retentionRules.flatMap(({ id, what: title }) => {
        const count = counts.get(id) ?? 0
        return count === 0 ? [] : [{ title, count }]
      })
      return { people, undated, byRule }
    })
  return acting(place, actor, 'manage-records', 'count', (db) => kept(place, db, actor.laCode, key, count))
}
