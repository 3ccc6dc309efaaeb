import { Refusal } from '../core/refusal.ts'
import type { Actor } from '../practice/actor.ts'
import { addHold, type HoldOrder, type HoldRow, holdsInForce, holdsSorted, liftHolds } from '../store/holds.ts'
import { holdCount } from '../store/overview.ts'
import { acting, log } from './acting.ts'
import { findHeld } from './find-held.ts'
import { holdsCsv } from './lists-text.ts'
import type { Place } from './place.ts'
import { visibleReferences } from './visible-references.ts'

/** A child whose record must stay, whatever the schedule says, for as long as the hold is there. */
export type Hold = {
  /** The child's reference; null when the record is shut to the reader. */
  readonly child: string | null
  readonly reason: string
  readonly setBy: string
  readonly setAt: Date
}

/**
 * Holds a child's record for an inquiry, a claim or a court: nothing erases it until the hold is lifted. A child may be
 * held for several reasons at once, and also when no file in force speaks of them any more.
 */
export async function setHold(place: Place, actor: Actor, child: string, reason: string): Promise<void> {
  const why = stated(reason, 'why the record is held')
  const { personId } = await findHeld(place, actor, child)
  await acting(place, actor, 'manage-records', 'keep', async (db) => {
    const account = actor.role === 'operator' ? null : actor.account
    await addHold(db, actor.laCode, personId, why, { name: actor.name, account })
    await log(db, place, actor, { what: 'hold.set', personId, reason: why })
  })
}

/** Lifts every hold on a child's record; says how many there were. */
export async function liftHold(place: Place, actor: Actor, child: string, reason: string): Promise<number> {
  const why = stated(reason, 'why the hold is lifted')
  const { personId } = await findHeld(place, actor, child)
  return acting(place, actor, 'manage-records', 'keep', async (db) => {
    const lifted = await liftHolds(db, actor.laCode, personId, actor.name)
    if (lifted === 0) throw new Refusal('not-there', 'There is no hold on this record.')
    await log(db, place, actor, { what: 'hold.lift', personId, reason: why })
    return lifted
  })
}

/** Every hold in force. */
export async function listHolds(place: Place, actor: Actor): Promise<readonly Hold[]> {
  const held = await acting(place, actor, 'manage-records', 'keep', async (db) => {
    await log(db, place, actor, { what: 'hold.list' })
    return holdsInForce(db, actor.laCode)
  })
  return shown(place, actor, held)
}

/** How many holds stand on one page. */
export const holdsShown = 50

/** Holds in force, a page of them, and how many there are. */
export async function someHolds(
  place: Place,
  actor: Actor,
  order: HoldOrder,
  page: number,
): Promise<{ readonly rows: readonly Hold[]; readonly count: number }> {
  const [held, count] = await acting(place, actor, 'manage-records', 'keep', (db) =>
    Promise.all([
      holdsSorted(db, actor.laCode, order, holdsShown, (page - 1) * holdsShown),
      holdCount(db, actor.laCode),
      log(db, place, actor, { what: 'hold.list' }),
    ]),
  )
  return { rows: await shown(place, actor, held), count }
}

/** The most that go into one file. */
const holdsExported = 50_000

/** The holds in force to take away; that they were is logged, with how many. */
export async function exportHolds(place: Place, actor: Actor, order: HoldOrder): Promise<string> {
  const held = await acting(place, actor, 'manage-records', 'keep', async (db) => {
    const rows = await holdsSorted(db, actor.laCode, order, holdsExported, 0)
    await log(db, place, actor, { what: 'export', detail: `${rows.length} rows of legal holds` })
    return rows
  })
  return holdsCsv(await shown(place, actor, held))
}

async function shown(place: Place, actor: Actor, held: readonly HoldRow[]): Promise<readonly Hold[]> {
  const people = held.map(({ person_id }) => person_id)
  const references = await visibleReferences(place, actor, people)
  return held.map(({ person_id, reason, set_by, set_at }) => ({
    child: references.get(person_id) ?? null,
    reason,
    setBy: set_by,
    setAt: set_at,
  }))
}

/** A reason somebody gave, without the white space round it. */
export function stated(reason: string, what: string): string {
  const said = reason.trim()
  if (said === '') throw new Refusal('reason-missing', `Say ${what}: it is kept with what is done.`)
  if (said.length > 2000) throw new Refusal('reason-missing', 'Say it in at most 2,000 characters.')
  return said
}
