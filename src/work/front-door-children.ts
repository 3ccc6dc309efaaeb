import { primaryNeed } from '../codes/primary-need.ts'
import { referralSource } from '../codes/referral-source.ts'
import { elapsedWorkingDays } from '../core/clock.ts'
import { type Day, isoDay } from '../core/day.ts'
import { results } from '../documents/charts/sankey-data.ts'
import { csvLine, csvStart } from '../formats/csv.ts'
import type { Actor } from '../practice/actor.ts'
import type { Database } from '../store/database.ts'
import { type ClockOrder, type ClockRow, howManyClocks, listClocks } from '../store/front-door-clocks.ts'
import {
  type FollowingStep,
  howManyReferrals,
  listReferrals,
  type ReferralOrder,
  type ReferralRow,
} from '../store/front-door-referrals.ts'
import { acting, actingAtOnce, log } from './acting.ts'
import { countBehind } from './front-door-behind.ts'
import { frontDoorCounts } from './front-door-counts.ts'
import { clockFilter, type DayRange, referralFilter } from './front-door-filter.ts'
import type { Period } from './front-door-period.ts'
import type { Place } from './place.ts'
import { type ShownChild, shownChild } from './shown-child.ts'

/** What stands behind a number of the front door. */
export type BehindAsked = {
  readonly of: 'referrals' | 'assessments' | 'conferences'
  readonly period: Period
  /** Groups of who told us, and codes of needs; null for all. */
  readonly sources: readonly string[] | null
  readonly needs: readonly string[] | null
  /** Of referrals: what happened by today, months since the one before (0: any re-referral), what followed in 12 months. */
  readonly results: readonly string[] | null
  readonly since: number | null
  readonly step: FollowingStep | null
  /** Of assessments and conferences: how many working days they took, and the team, empty for none. */
  readonly days: DayRange | null
  readonly team: string | null
  readonly order: BehindOrder
  /** From 1. */
  readonly page: number
}

export const behindOrders = ['newest', 'oldest', 'longest', 'name'] as const
export type BehindOrder = (typeof behindOrders)[number]

/** A line of the list: a referral, an assessment or a conference of a child. */
export type BehindLine = ShownChild & {
  /** The day of the referral, or on which what is timed began. */
  readonly began: Day
  /** The day it was closed, or on which what is timed was done; null while it goes on. */
  readonly ended: Day | null
  readonly source: string
  readonly need: string
  /** Of a referral: what happened by today, and the day of the referral before it. */
  readonly result: string | null
  readonly before: Day | null
  /** Of what is timed: how many working days it took, the day it was due, and the team, if allocations name one. */
  readonly workingDays: number | null
  readonly due: Day | null
  readonly isLate: boolean
  readonly team: string | null
}

export type Behind = {
  readonly lines: readonly BehindLine[]
  /** How many there are of all children of the authority; null to those who see no figures. */
  readonly all: number | null
  /** How many children they are about, and how many lines are within the reader's reach. */
  readonly children: number
  readonly listed: number
}

/** How many stand on one page, and how many a file holds at most. */
export const behindShown = 50
const exportedTo = 100_000

/** What stands behind a number, as far as it is within reach; listing children is logged. */
export async function frontDoorChildren(place: Place, actor: Actor, asked: BehindAsked): Promise<Behind> {
  const all = actor.permissions.has('see-figures')
    ? await acting(place, actor, 'see-figures', 'count', (db) => numberOpened(place, db, actor, asked))
    : null
  const [{ counted, children }, lines] = await actingAtOnce(place, actor, 'see-children', 'read', (db) =>
    Promise.all([
      howMany(db, actor, asked),
      linesOf(db, place, actor, asked, behindShown, (asked.page - 1) * behindShown),
      log(db, place, actor, { what: 'children.list' }),
    ]),
  )
  return { lines, all, children, listed: counted }
}

/** The same list as a CSV. How many rows it has is in the log before the file leaves. */
export function exportFrontDoorChildren(place: Place, actor: Actor, asked: BehindAsked): Promise<readonly string[]> {
  return acting(place, actor, 'see-children', 'read', async (db) => {
    const lines = await linesOf(db, place, actor, asked, exportedTo, 0)
    // The log's review reads the number at the beginning.
    await log(db, place, actor, { what: 'export', detail: `${lines.length} rows of ${asked.of}` })
    const head = asked.of === 'referrals' ? referralHead : clockHead
    return [csvStart + csvLine(head), ...lines.map(asked.of === 'referrals' ? referralLine : clockLine)]
  })
}

/** The number that was opened: of the figures that were worked out after the last load, which the page shows too. */
async function numberOpened(place: Place, db: Database, actor: Actor, asked: BehindAsked): Promise<number> {
  if (asked.team !== null) return (await howMany(db, actor, asked)).counted
  const counts = await frontDoorCounts(place, db, actor.laCode)
  return counts === null ? 0 : countBehind(counts, asked)
}

const kinds = { assessments: 'assessment', conferences: 's47_conference' } as const

async function howMany(db: Database, actor: Actor, asked: BehindAsked) {
  const { laCode } = actor
  if (asked.of === 'referrals') {
    const { referrals, children } = await howManyReferrals(db, laCode, referralsMeant(asked))
    return { counted: referrals, children }
  }
  const { clocks, children } = await howManyClocks(db, laCode, clocksMeant(asked, kinds[asked.of]))
  return { counted: clocks, children }
}

const referralsMeant = ({ sources, needs, ...asked }: BehindAsked) =>
  referralFilter({ ...asked, source: sources, need: needs })
const clocksMeant = ({ sources, needs, ...asked }: BehindAsked, kind: string) =>
  clockFilter(kind, { ...asked, source: sources, need: needs })

async function linesOf(
  db: Database,
  place: Place,
  actor: Actor,
  asked: BehindAsked,
  limit: number,
  offset: number,
): Promise<readonly BehindLine[]> {
  const { laCode } = actor
  const byName = actor.pseudonymous ? 'alias' : 'identifier'
  const today = place.today()
  if (asked.of === 'referrals') {
    const order: ReferralOrder = asked.order === 'name' ? byName : asked.order === 'oldest' ? 'oldest' : 'newest'
    const rows = await listReferrals(db, laCode, referralsMeant(asked), order, limit, offset)
    return rows.map((row) => ({ ...shownChild(row, actor, today), ...ofReferral(row) }))
  }
  const order: ClockOrder = asked.order === 'name' ? byName : asked.order
  const rows = await listClocks(db, laCode, clocksMeant(asked, kinds[asked.of]), order, limit, offset)
  return rows.map((row) => ({ ...shownChild(row, actor, today), ...ofClock(row) }))
}

const resultNames = new Map<string, string>(results.map(({ key, name }) => [key, name]))
const sourceName = (code: string | null) =>
  code === null ? 'Not recorded' : (referralSource.meaning(code) ?? `Code ${code}`)
const needName = (code: string | null) =>
  code === null ? 'Not recorded' : (primaryNeed.meaning(code) ?? `Code ${code}`)

const ofReferral = ({ received_on, closed_on, source, need, result, before_on }: ReferralRow) => ({
  ...{ began: received_on, ended: closed_on, source: sourceName(source), need: needName(need) },
  ...{ result: resultNames.get(result) ?? result, before: before_on },
  ...{ workingDays: null, due: null, isLate: false, team: null },
})

function ofClock({ starts_on, done_on, due_on, source, need, team }: ClockRow) {
  const workingDays = elapsedWorkingDays(starts_on, done_on)
  return {
    ...{ began: starts_on, ended: done_on, source: sourceName(source), need: needName(need) },
    ...{ result: null, before: null, workingDays, due: due_on, team },
    isLate: elapsedWorkingDays(due_on, done_on) > 0,
  }
}

const day = (at: Day | null) => (at === null ? '' : isoDay(at))
const referralHead = [
  'Child',
  'Identifier',
  'Age',
  'Referred',
  'Who told us',
  'Main need',
  'By today',
  'Closed',
  'Referred before',
]
const referralLine = ({ name, identifier, age, began, source, need, result, ended, before }: BehindLine) =>
  csvLine([name, identifier ?? name, age, day(began), source, need, result ?? '', day(ended), day(before)])
const clockHead = [
  'Child',
  'Identifier',
  'Age',
  'From',
  'Done',
  'Working days',
  'Due',
  'Team',
  'Who told us',
  'Main need',
]
const clockLine = ({ name, identifier, age, began, ended, workingDays, due, team, source, need }: BehindLine) =>
  csvLine([
    name,
    identifier ?? name,
    age,
    day(began),
    day(ended),
    workingDays ?? '',
    day(due),
    team ?? '',
    source,
    need,
  ])
