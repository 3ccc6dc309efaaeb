import { type Day, isoDay } from '../core/day.ts'
import { csvLine, csvStart } from '../formats/csv.ts'
import type { Actor } from '../practice/actor.ts'
import { type CareAsked, type CareOrder, type CareSet, howManyInCare, listInCare } from '../store/care-counts.ts'
import type { Database } from '../store/database.ts'
import { acting, log } from './acting.ts'
import { careAsked, careCounts, countWith } from './care-counts.ts'
import type { CareKnown } from './care-known.ts'
import { knownToday } from './children-in-care.ts'
import type { Place } from './place.ts'
import { type ShownChild, shownChild } from './shown-child.ts'

/** What stands behind a number of children in care. */
export type CareListAsked = {
  readonly set: CareSet
  readonly at: Day
  /** The marks all of them have: `legal.C2`. */
  readonly marks: readonly string[]
  readonly order: CareListOrder
  /** From 1. */
  readonly page: number
}

export const careListOrders = ['newest', 'oldest', 'name'] as const
export type CareListOrder = (typeof careListOrders)[number]

/** A line of the list. */
export type CareLine = ShownChild & {
  /** The day the child came into care, or last went missing; null where the set has no such day. */
  readonly began: Day | null
  /** The day the child left care. */
  readonly ended: Day | null
  /** What the number says of the child. */
  readonly marks: readonly string[]
}

export type CareList = {
  readonly lines: readonly CareLine[]
  /** How many there are of all children of the authority; null to those who see no figures. */
  readonly all: number | null
  /** How many lines are within the reader's reach, and how many children they are about. */
  readonly listed: number
  readonly children: number
}

/** How many stand on one page, and how many a file holds at most. */
export const careListShown = 50
const exportedTo = 100_000

/**
 * What stands behind a number, as far as it is within reach; listing children is logged.
 *
 * @returns nobody where no looked-after return is loaded; null where the day is none that can be looked at
 */
export async function listChildrenInCare(place: Place, actor: Actor, asked: CareListAsked): Promise<CareList | null> {
  const counted = await countFirst(place, actor, asked)
  if (counted === null) return null
  const { set, all } = counted
  return acting(place, actor, 'see-children', 'read', async (db) => {
    const { rows, children } = await howManyInCare(db, actor.laCode, set, asked.marks)
    const lines = await linesOf(db, actor, set, asked, careListShown, (asked.page - 1) * careListShown)
    await log(db, place, actor, { what: 'children.list' })
    return { lines, all: actor.permissions.has('see-figures') ? all : null, listed: rows, children }
  })
}

/**
 * The same list as a CSV. How many rows it has is in the log before the file leaves.
 *
 * @param says  a mark in words; null for one that says nothing by itself
 */
export async function exportChildrenInCare(
  place: Place,
  actor: Actor,
  asked: CareListAsked,
  says: (mark: string) => string | null,
): Promise<readonly string[] | null> {
  const counted = await countFirst(place, actor, asked)
  if (counted === null) return null
  return acting(place, actor, 'see-children', 'read', async (db) => {
    const lines = await linesOf(db, actor, counted.set, asked, exportedTo, 0)
    // The log's review reads the number at the beginning.
    await log(db, place, actor, { what: 'export', detail: `${lines.length} rows of children in care` })
    return [csvStart + csvLine(head), ...lines.map((line) => csvLine(cellsOf(line, says)))]
  })
}

const head = ['Child', 'Identifier', 'Age', 'Since', 'Until', 'What is said']

function cellsOf({ name, identifier, age, began, ended, marks }: CareLine, says: (mark: string) => string | null) {
  const said = marks.map(says).filter((words) => words !== null)
  return [name, identifier ?? name, age, day(began), day(ended), said.join('; ')]
}

const day = (at: Day | null) => (at === null ? '' : isoDay(at))

/** What the database is asked, and how many there are of all children: of the figures that the page shows too. */
function countFirst(
  place: Place,
  actor: Actor,
  { set, at, marks }: CareListAsked,
): Promise<{ readonly set: CareAsked; readonly all: number } | null> {
  const { laCode } = actor
  return acting(place, actor, 'see-children', 'count', async (db) => {
    const known = await knownToday(place, db, laCode)
    if (known === null) return { set: careAsked(set, { known: nothingKnown(at), at }), all: 0 }
    if (!known.days.includes(at)) return null
    const { cells } = await careCounts(place, db, laCode, known, at)
    return { set: careAsked(set, { known, at }), all: countWith(cells[set], marks) }
  })
}

/** Before a return is loaded the list is there, with nobody in it. */
const nothingKnown = (at: Day): CareKnown => ({ from: at, to: at, days: [], missing: null })

async function linesOf(
  db: Database,
  actor: Actor,
  set: CareAsked,
  asked: CareListAsked,
  limit: number,
  offset: number,
): Promise<readonly CareLine[]> {
  const order: CareOrder = asked.order === 'name' ? (actor.pseudonymous ? 'alias' : 'identifier') : asked.order
  const rows = await listInCare(db, actor.laCode, set, asked.marks, order, limit, offset)
  return rows.map((row) => ({
    ...shownChild(row, actor, asked.at),
    ...{ began: row.began_on, ended: row.ended_on, marks: row.marks },
  }))
}
