import { type Day, plusDays } from '../core/day.ts'
import { clockLabel, clockState } from '../journeys/clock-state.ts'
import type { Actor } from '../practice/actor.ts'
import {
  type HeldClock,
  type HeldFinding,
  type HeldPerson,
  type HoldRow,
  heldClocks,
  heldFindings,
  heldPeople,
} from '../store/caseload.ts'
import type { Database } from '../store/database.ts'
import type { Disagreement } from './does-not-agree.ts'
import { openDeadlineInWords } from './due-words.ts'
import { isUnnamed, recordDoubts } from './record-doubts.ts'
import { openInWords, type ShownChild, shownChild } from './shown-child.ts'

/** A child somebody holds, as a worker or a manager has to see it. */
export type HeldChild = ShownChild & {
  /** Keys of who holds the child; null where nobody in the team does. Never shown. */
  readonly workers: readonly (string | null)[]
  readonly heldSince: Day
  /** What is open, in words; null when nothing is. */
  readonly open: string | null
  readonly since: Day | null
  readonly lastEvent: Day | null
  /** Is the child named by the allocations only, because the censuses end before? */
  readonly isNew: boolean
  /** Open deadlines, the earliest due first. */
  readonly due: readonly HeldDeadline[]
  /** Deadlines that were missed, as far back as the record goes: the late ones, and those met or made void too late. */
  readonly missed: number
  readonly doubts: readonly Disagreement[]
}

/** A deadline that is neither met nor void. */
export type HeldDeadline = {
  readonly what: string
  readonly dueOn: Day
  readonly late: boolean
  /** Due within seven days of the day it is seen from, and not late. */
  readonly thisWeek: boolean
  /** `2 working days late, was due Tuesday 1 September`. */
  readonly words: string
}

/** From which days children are seen: today, for who holds them, and the last day the returns know of, for all else. */
export type SeenFrom = { readonly today: Day; readonly knownTo: Day }

/** What is held of the children of some rows. */
export type HeldRows = Awaited<ReturnType<typeof readHeld>>

/**
 * What is held of the children of some rows, asked for in one go.
 *
 * @param today  the day on which they are asked for: a care leaver's record closes with a birthday
 */
export async function readHeld(db: Database, actor: Actor, holds: readonly HoldRow[], today: Day) {
  const held = byPerson(holds)
  const ids = [...held.keys()]
  const [people, clocks, findings] =
    ids.length === 0
      ? [[], [], []]
      : await Promise.all([
          heldPeople(db, actor.laCode, ids, today),
          heldClocks(db, actor.laCode, ids),
          heldFindings(db, actor.laCode, ids),
        ])
  return { held, people, clocks: byPerson(clocks), findings: byPerson(findings) }
}

/** The children of some rows, those out of reach left out, with what is due and what is not right of each. */
export function heldChildren(
  { held, people, clocks, findings }: HeldRows,
  actor: Actor,
  seen: SeenFrom,
): readonly HeldChild[] {
  return people.map((person) => {
    const { person_id: id } = person
    return heldChild(person, held.get(id) ?? [], clocks.get(id) ?? [], findings.get(id) ?? [], actor, seen)
  })
}

function byPerson<Row extends { readonly person_id: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.person_id)
    if (group === undefined) groups.set(row.person_id, [row])
    else group.push(row)
  }
  return groups
}

function heldChild(
  person: HeldPerson,
  holds: readonly HoldRow[],
  rows: readonly HeldClock[],
  findings: readonly HeldFinding[],
  actor: Actor,
  { today, knownTo }: SeenFrom,
): HeldChild {
  const clocks = rows.map((row) => {
    const kept = keptClock(row)
    return { kept, state: clockState(kept, knownTo) }
  })
  const open = clocks.filter(({ kept }) => kept.doneOn === null && kept.voidOn === null)
  const isLate = (state: string) => state === 'overdue'
  const heldSince = Math.min(...holds.map(({ since }) => since)) as Day
  const late = open.filter(({ state }) => isLate(state.state))
  const { name, identifier, reference, age } = shownChild(person, actor, today)
  // A team has hundreds: copied from one object into another they would take twice as long.
  return {
    name,
    identifier,
    reference,
    age,
    workers: holds.map(({ worker }) => worker),
    heldSince,
    open: person.kind === null ? null : openInWords(person.kind),
    since: person.since,
    lastEvent: person.last_event_on,
    isNew: isUnnamed(person) && heldSince > knownTo,
    due: open.map(({ kept, state }) => ({
      what: clockLabel(kept.clock),
      dueOn: kept.dueOn,
      late: isLate(state.state),
      thisWeek: !isLate(state.state) && kept.dueOn <= plusDays(knownTo, 7),
      words: openDeadlineInWords(kept, knownTo),
    })),
    missed: clocks.filter(({ state }) => state.over > 0).length,
    doubts: recordDoubts(
      {
        person,
        heldSince,
        late: late.map(({ kept, state }) => ({ what: clockLabel(kept.clock), dueOn: kept.dueOn, over: state.over })),
        findings,
      },
      knownTo,
    ),
  }
}

function keptClock({ kind, starts_on, due_on, done_on, void_on, void_reason }: HeldClock) {
  return {
    clock: kind,
    startsOn: starts_on,
    dueOn: due_on,
    doneOn: done_on,
    voidOn: void_on,
    voidReason: void_reason,
  }
}

/** Orders such a list can be in. */
export const heldOrders = ['due', 'missed', 'doubts', 'since', 'event', 'name'] as const

export type HeldOrder = (typeof heldOrders)[number]

const orders: Readonly<Record<HeldOrder, (child: HeldChild) => number>> = {
  due: ({ due }) => due[0]?.dueOn ?? Number.POSITIVE_INFINITY,
  missed: ({ missed }) => -missed,
  doubts: ({ doubts }) => -doubts.length,
  since: ({ since }) => since ?? Number.POSITIVE_INFINITY,
  event: ({ lastEvent }) => lastEvent ?? Number.NEGATIVE_INFINITY,
  name: () => 0,
}

/** The children in an order; those alike in it by what is due first, then by name. */
export function inOrder(children: readonly HeldChild[], order: HeldOrder): readonly HeldChild[] {
  const by = (a: number, b: number) => (a === b ? 0 : a < b ? -1 : 1)
  const first = orders[order]
  return children.toSorted(
    (a, b) =>
      by(first(a), first(b)) ||
      (order === 'name' ? 0 : by(orders.due(a), orders.due(b))) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  )
}

/** How many deadlines there are among the children. */
export function deadlinesOf(children: readonly HeldChild[]): {
  open: number
  late: number
  thisWeek: number
  missed: number
} {
  const all = children.flatMap(({ due }) => due)
  return {
    open: all.length,
    late: all.filter(({ late }) => late).length,
    thisWeek: all.filter(({ thisWeek }) => thisWeek).length,
    missed: children.reduce((sum, { missed }) => sum + missed, 0),
  }
}
