import type { Day } from '../core/day.ts'
import type { Actor } from '../practice/actor.ts'
import { endGrantsOn, restrictionsInForce } from '../store/restrictions.ts'
import { factsAfter } from '../store/retention.ts'
import { acting, log } from './acting.ts'
import { findChild } from './find-child.ts'
import { stated } from './legal-hold.ts'
import type { Place } from './place.ts'
import { shut } from './restrict-record.ts'
import { visibleReferences } from './visible-references.ts'

/**
 * Seals a child's record, as at adoption: it is counted, and nobody finds or opens it, in an emergency neither, but by a
 * grant of whoever manages records. Grants given before end. The log is kept as it is.
 */
export async function sealRecord(
  place: Place,
  actor: Actor,
  child: string,
  { reason, owner }: { readonly reason: string; readonly owner?: string | undefined },
): Promise<void> {
  const why = stated(reason, 'why the record is sealed')
  const found = await findChild(place, actor, 'manage-records', child)
  await acting(place, actor, 'manage-records', 'keep', async (db) => {
    await shut(db, place, actor, found, { kind: 'sealed', reason: why, owner })
    await endGrantsOn(db, actor.laCode, found.personId)
    await log(db, place, actor, { what: 'record.seal', personId: found.personId, reason: why })
  })
}

/** A child whose record shows an adoption and is not sealed. */
export type ToSeal = { readonly child: string; readonly adoptedOn: Day | null }

/** Children read at a time. */
const batch = 2000

/** Children within reach whose record shows an adoption and is not sealed. */
export async function recordsToSeal(place: Place, actor: Actor): Promise<readonly ToSeal[]> {
  const adopted = await acting(place, actor, 'manage-records', 'load', async (db) => {
    const sealed = new Set(
      (await restrictionsInForce(db, actor.laCode))
        .filter(({ kind }) => kind === 'sealed')
        .map(({ person_id }) => person_id),
    )
    const found: { person: string; adoptedOn: Day | null }[] = []
    let after = ''
    for (;;) {
      const some = await factsAfter(db, actor.laCode, after, batch, place.today())
      for (const { person_id: person, was_adopted, adopted_on: adoptedOn } of some) {
        if (was_adopted && !sealed.has(person)) found.push({ person, adoptedOn })
      }
      const last = some.at(-1)
      if (last === undefined) break
      after = last.person_id
    }
    await log(db, place, actor, { what: 'seal.list' })
    return found
  })
  const references = await visibleReferences(
    place,
    actor,
    adopted.map(({ person }) => person),
  )
  return adopted.flatMap(({ person, adoptedOn }) => {
    const child = references.get(person)
    return child === undefined ? [] : [{ child, adoptedOn }]
  })
}
