import { type Day, isoDay, parseDay } from '../core/day.ts'
import { csvLine, csvStart } from '../formats/csv.ts'
import { clockInWords, clockLabel, clockState } from '../journeys/clock-state.ts'
import type { Actor } from '../practice/actor.ts'
import {
  type ChildFilter,
  type ChildOrder,
  countOfChildren,
  countOfShut,
  type ListedRow,
  listOfChildren,
  returnsKnownTo,
  teams,
} from '../store/children.ts'
import type { Database } from '../store/database.ts'
import { personsOpenedLast } from '../store/find-person.ts'
import { seenNow } from '../store/newest-change.ts'
import { acting, log } from './acting.ts'
import { dayOfWeek, openDeadlineInWords } from './due-words.ts'
import { type Asking, keptSeen } from './kept-seen.ts'
import type { Place } from './place.ts'
import { nameOf, openInWords, type ShownChild, shownChild } from './shown-child.ts'

/** What a list of children is asked for. */
export type ListAsked = {
  readonly open: boolean
  /** Only those with something late? */
  readonly late?: boolean
  /** A team's key; empty for all. */
  readonly team: string
  /** An identifier, a UPN, a reference or an alias; empty for all. */
  readonly find: string
  readonly order: ListOrder
  /** From 1. */
  readonly page: number
}

/** Orders a list can be in: what is due first, open longest, newest event, or by name. */
export const listOrders = ['due', 'since', 'event', 'name'] as const

export type ListOrder = (typeof listOrders)[number]

/** A child of a list. */
export type ListedChild = ShownChild & {
  /** What is open, in words; null when nothing is. */
  readonly open: string | null
  readonly since: Day | null
  readonly lastEvent: Day | null
  /** Open deadlines, the late ones first. */
  readonly clocks: readonly ListedClock[]
}

/** A deadline that is neither met nor void: `Assessment`, `overdue by 5 working days, was due 3 March 2026`. */
export type ListedClock = {
  readonly what: string
  readonly words: string
  /** The same for a line of a list: `due Tuesday 3 March`, `5 working days late, was due Tuesday 3 March`. */
  readonly short: string
  readonly late: boolean
}

export type ListedChildren = {
  readonly children: readonly ListedChild[]
  /** How many the whole list has, and how many of them have something late; no more than the limit. */
  readonly count: number
  readonly late: number
  /** Was counting stopped at the limit? */
  readonly capped: boolean
  /** How many more are restricted; null where a search could tell that one of them was found. */
  readonly restricted: number | null
  /** The last day the returns know of; what is late is judged as on that day. Null when nothing is loaded. */
  readonly knownTo: Day | null
  readonly teams: readonly { readonly id: string; readonly name: string }[]
  /** Whose records the account opened last, as far as they are still within reach; the newest first. */
  readonly recent: readonly Pick<ShownChild, 'name' | 'reference'>[]
}

/** How many children stand on one page. */
export const childrenShown = 50
/** How many of the records opened last are named. */
const recentShown = 6
/** Where counting stops. */
export const countedTo = 25_000
/** How many a file holds at most. */
const exportedTo = 100_000

/** Children within reach, a page of them. Listing is logged, and a search with what was searched for. */
export function listChildren(place: Place, actor: Actor, asked: ListAsked): Promise<ListedChildren> {
  return acting(place, actor, 'see-children', 'read', async (db, lastly) => {
    const { laCode } = actor
    const [{ today, filter, knownTo }, seen] = await Promise.all([
      understood(db, place, actor, asked),
      seenNow(db, laCode),
    ])
    const lateBy = knownTo ?? today
    const isSearch = asked.find !== ''
    const isWhole = !isSearch && asked.team === ''
    const counting = () => countOfChildren(db, laCode, filter, today, lateBy, countedTo + 1)
    const reading = async () => {
      const rows = await rowsOf(db, actor, asked, filter, today, childrenShown, (asked.page - 1) * childrenShown)
      return rows.map((row) => listedChild(row, actor, today, lateBy))
    }
    // Who sees all children sees the same as the next. Others see few.
    const whole =
      isWhole && actor.scope === 'all'
        ? await keptList({ place, db, laCode, seen }, actor, asked, lateBy, { counting, reading })
        : null
    const [, listed, { children, late }, restricted, held, recent] = await lastly(() =>
      Promise.all([
        log(db, place, actor, isSearch ? { what: 'search', detail: asked.find } : { what: 'children.list' }),
        whole?.listed ?? reading(),
        whole?.counted ?? counting(),
        isWhole ? countOfShut(db, laCode) : null,
        teams(db, laCode),
        personsOpenedLast(db, laCode, recentShown),
      ]),
    )
    return {
      children: listed,
      count: Math.min(children, countedTo),
      late,
      capped: children > countedTo,
      ...{ restricted, knownTo },
      teams: held
        .filter(({ team_id }) => actor.scope === 'all' || actor.teams.includes(team_id))
        .map(({ team_id, name }) => ({ id: team_id, name: name ?? team_id })),
      recent: recent.map((each) => ({ name: nameOf(each, actor).name, reference: each.reference })),
    }
  })
}

/** A page of the list of all children, and how many there are, kept until the next load. */
async function keptList<Counted, Listed>(
  asking: Omit<Asking, 'lastly'>,
  { pseudonymous }: Actor,
  { open, late, order, page }: ListAsked,
  lateBy: Day,
  { counting, reading }: { readonly counting: () => Promise<Counted>; readonly reading: () => Promise<Listed> },
) {
  const within: Asking = { ...asking, lastly: (asks) => asks() }
  const of = `all children ${open} ${late === true} ${asking.place.today()} ${lateBy}`
  const counted = await keptSeen(within, `${of}, counted`, (go) => go(counting))
  const listed = await keptSeen(within, `${of} ${pseudonymous} ${order} ${page}`, (go) => go(reading))
  return { counted, listed }
}

/** The same list as a CSV. How many rows it has is in the log before the file leaves. */
export function exportChildren(place: Place, actor: Actor, asked: ListAsked): Promise<readonly string[]> {
  return acting(place, actor, 'see-children', 'read', async (db) => {
    const { today, filter, knownTo } = await understood(db, place, actor, asked)
    const rows = await rowsOf(db, actor, asked, filter, today, exportedTo, 0)
    // The log's review reads the number at the beginning.
    const found = asked.find === '' ? '' : `, found by ${asked.find}`
    await log(db, place, actor, { what: 'export', detail: `${rows.length} rows of children${found}` })
    const lines = rows.map((row) => exportLine(listedChild(row, actor, today, knownTo ?? today)))
    return [csvStart + csvLine(['Child', 'Identifier', 'Age', 'Open', 'Since', 'Last event', 'Deadlines']), ...lines]
  })
}

async function understood(db: Database, place: Place, actor: Actor, { open, late, team, find }: ListAsked) {
  const knownTo = await returnsKnownTo(db, actor.laCode)
  const filter: ChildFilter = {
    open,
    lateOn: late === true ? (knownTo ?? place.today()) : null,
    team: team === '' ? null : team,
    identifier: find === '' || actor.pseudonymous ? null : find.toUpperCase(),
    alias:
      find === ''
        ? null
        : find
            .toLowerCase()
            .replace(/(^|\s+)(\S)/g, (_, gap, letter: string) => `${gap && ' '}${letter.toUpperCase()}`),
  }
  return { filter, today: place.today(), knownTo }
}

function rowsOf(
  db: Database,
  actor: Actor,
  { order }: ListAsked,
  filter: ChildFilter,
  today: Day,
  limit: number,
  offset: number,
) {
  const byName: ChildOrder = actor.pseudonymous ? 'alias' : 'identifier'
  return listOfChildren(db, actor.laCode, filter, order === 'name' ? byName : order, today, limit, offset)
}

function listedChild(row: ListedRow, actor: Actor, today: Day, knownTo: Day): ListedChild {
  const clocks = (row.clocks ?? []).map(({ kind, starts_on, due_on }): ListedClock => {
    const clock = {
      clock: kind,
      startsOn: parseDay(starts_on) as Day,
      dueOn: parseDay(due_on) as Day,
      doneOn: null,
      voidOn: null,
      voidReason: null,
    }
    const words = clockInWords(clock, knownTo)
    const late = clockState(clock, knownTo).state === 'overdue'
    const short = late ? openDeadlineInWords(clock, knownTo) : `due ${dayOfWeek(clock.dueOn, knownTo)}`
    return { what: clockLabel(kind), words, short, late }
  })
  return {
    ...shownChild(row, actor, today),
    open: row.kind === null ? null : openInWords(row.kind),
    since: row.since,
    lastEvent: row.last_event_on,
    clocks,
  }
}

function exportLine({ name, identifier, age, open, since, lastEvent, clocks }: ListedChild): string {
  const day = (at: Day | null) => (at === null ? '' : isoDay(at))
  const deadlines = clocks.map(({ what, words }) => `${what}: ${words}`).join('; ')
  return csvLine([name, identifier ?? name, age, open ?? 'Nothing open', day(since), day(lastEvent), deadlines])
}
