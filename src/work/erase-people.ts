import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { blankInLog, blankSearches } from '../store/access-log.ts'
import type { Database } from '../store/database.ts'
import { addErasure, dropPeople, filesNaming, identifiersOf, rowCountOf } from '../store/erasures.ts'
import { holdsOn } from '../store/holds.ts'
import { log } from './acting.ts'
import { cutFile } from './cut-file.ts'
import { personMark } from './marks.ts'
import type { Place } from './place.ts'
import { settleAndJoin } from './settle-and-join.ts'

/** What an erasure took away, and from where. */
export type Erased = {
  readonly people: number
  readonly rows: number
  readonly filesRewritten: number
  /** Kept files that went whole, because they could not be rewritten. */
  readonly filesDropped: number
  readonly marks: readonly { readonly mark: string; readonly erasedAt: Date }[]
  readonly comesBack: boolean
}

/** Why people are erased. */
export type Ground = {
  readonly says: string
  /** By the schedule: what happens after today is held again. */
  readonly comesBack: boolean
}

/**
 * Erases people in a loader's transaction that has the authority's loads to itself: their rows, journeys, claims of every
 * load, references, restrictions and grants, and what kept files hold of them; in the log, who and what. What is left is
 * that it was done, when, by whom and on what ground. The caller adds the marks to the ledger when it is committed.
 *
 * @throws Refusal 'record-held' when one of them is under a legal hold
 */
export async function erasePeople(
  db: Database,
  place: Place,
  actor: Actor,
  people: readonly string[],
  ground: Ground,
): Promise<Erased> {
  const { laCode } = actor
  if ((await holdsOn(db, laCode, people)).length > 0) {
    throw new Refusal(
      'record-held',
      'Nothing was erased. Lift the hold first, if it may be lifted: throughline hold list.',
    )
  }
  const rows = new Map<string, number>()
  for (const person of people) rows.set(person, await rowCountOf(db, laCode, [person]))
  const wanted = new Set(people)
  const cuts = { 'not named': 0, rewritten: 0, dropped: 0 }
  for (const file of await filesNaming(db, laCode, people)) {
    cuts[await cutFile(db, laCode, file, (person) => wanted.has(person))]++
  }
  await blankSearches(db, laCode, await identifiersOf(db, laCode, people))
  const others = await dropPeople(db, laCode, people)
  if (others.length > 0) await settleAndJoin(db, place, laCode, new Set(others))
  const marks: { mark: string; erasedAt: Date }[] = []
  for (const person of people) {
    const mark = personMark(place.markKey, laCode, person)
    const files = cuts.rewritten + cuts.dropped
    const erasedAt = await addErasure(db, laCode, {
      ...{ mark, ground: ground.says, by: actor.name, rows: rows.get(person) ?? 0, files },
      comesBack: ground.comesBack,
    })
    marks.push({ mark, erasedAt })
    await log(db, place, actor, { what: 'record.erase', personId: person, reason: ground.says })
    await blankInLog(db, laCode, mark)
  }
  return {
    people: people.length,
    rows: [...rows.values()].reduce((sum, count) => sum + count, 0),
    filesRewritten: cuts.rewritten,
    filesDropped: cuts.dropped,
    marks,
    comesBack: ground.comesBack,
  }
}
