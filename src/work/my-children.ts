import type { Day } from '../core/day.ts'
import type { Actor } from '../practice/actor.ts'
import { heldOfWorker } from '../store/caseload.ts'
import { countOfShut, returnsKnownTo } from '../store/children.ts'
import type { Database } from '../store/database.ts'
import { seenNow } from '../store/newest-change.ts'
import type { Lastly } from '../store/transaction.ts'
import { acting, log } from './acting.ts'
import {
  deadlinesOf,
  type HeldChild,
  type HeldDeadline,
  type HeldOrder,
  heldChildren,
  inOrder,
  readHeld,
} from './held-children.ts'
import { heldChildrenLines } from './held-children-file.ts'
import { keptSeen } from './kept-seen.ts'
import type { Place } from './place.ts'
import type { ShownChild } from './shown-child.ts'

/** What the list of one's own children is asked for; pages from 1. */
export type MyChildrenAsked = { readonly order: HeldOrder; readonly page: number }

/** A deadline and whose it is. */
export type DeadlineOf = HeldDeadline & { readonly child: ShownChild }

export type MyChildren = {
  /** Is the account known among the workers? Otherwise nobody is allocated to it. */
  readonly isWorker: boolean
  /** The last day the returns know of, by which all is judged; null when nothing is loaded. */
  readonly knownTo: Day | null
  /** How many children are held, and a page of them. */
  readonly count: number
  readonly children: readonly HeldChild[]
  readonly deadlines: ReturnType<typeof deadlinesOf>
  /** Every open deadline, the earliest due first. */
  readonly due: readonly DeadlineOf[]
  /** How many children have something to be put right. */
  readonly inDoubt: number
  /** How many more are held and restricted. */
  readonly restricted: number
}

/** How many children stand on one page. */
export const myChildrenShown = 25
/** The most allocations that are read of one worker. */
const mostHeld = 2000

/** The children allocated today to whoever asks. That they looked is logged. */
export function myChildren(place: Place, actor: Actor, { order, page }: MyChildrenAsked): Promise<MyChildren> {
  return acting(place, actor, 'see-my-children', 'read', async (db, lastly) => {
    const { knownTo, restricted, children: all } = await ownSeen(db, lastly, place, actor)
    const due = inOrder(all, 'due').flatMap((child) => child.due.map((deadline) => ({ ...deadline, child })))
    return {
      isWorker: actor.professional !== null,
      knownTo,
      count: all.length,
      children: inOrder(all, order).slice((page - 1) * myChildrenShown, page * myChildrenShown),
      deadlines: deadlinesOf(all),
      due: due.toSorted((a, b) => a.dueOn - b.dueOn),
      inDoubt: all.filter(({ doubts }) => doubts.length > 0).length,
      restricted,
    }
  })
}

/** The same as a CSV. How many rows it has is in the log before the file leaves. */
export function exportMyChildren(place: Place, actor: Actor, order: HeldOrder): Promise<readonly string[]> {
  return acting(place, actor, 'see-my-children', 'read', async (db) => {
    const knownTo = (await returnsKnownTo(db, actor.laCode)) ?? place.today()
    const rows = await readHeld(db, actor, await heldNow(db, place, actor), place.today())
    const all = inOrder(heldChildren(rows, actor, { today: place.today(), knownTo }), order)
    await log(db, place, actor, { what: 'export', detail: `${all.length} rows of their own children` })
    return heldChildrenLines(all, null)
  })
}

/** The children allocated to the actor today, read in a transaction that ends with it. That they looked is logged. */
export async function ownSeen(db: Database, lastly: Lastly, place: Place, actor: Actor) {
  const { laCode, professional, pseudonymous } = actor
  const today = place.today()
  const [, returnsTo, restricted, seen] = await Promise.all([
    log(db, place, actor, { what: 'my-children.list' }),
    returnsKnownTo(db, laCode),
    countOfShut(db, laCode),
    seenNow(db, laCode),
  ])
  const knownTo = returnsTo ?? today
  const key = `own ${actor.scope} ${professional} ${pseudonymous} ${today} ${knownTo}`
  const children = await keptSeen({ place, db, lastly, laCode, seen }, key, async (go) => {
    const holds = await heldNow(db, place, actor)
    return heldChildren(await go(() => readHeld(db, actor, holds, today)), actor, { today, knownTo })
  })
  return { knownTo: returnsTo, restricted, children }
}

/** Who is allocated to the actor today; nobody where the account is not known among the workers. */
async function heldNow(db: Database, place: Place, { laCode, professional }: Actor) {
  return professional === null ? [] : heldOfWorker(db, laCode, professional, place.today(), mostHeld)
}
