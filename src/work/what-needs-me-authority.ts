import { type UsualRange, usualRange } from '../core/chance.ts'
import { calendarDay, type Day, dayOf, daysInMonth, plusDays, plusMonths } from '../core/day.ts'
import { isWorkingDay } from '../core/working-days.ts'
import type { Actor } from '../practice/actor.ts'
import { returnsKnownTo } from '../store/children.ts'
import type { Database } from '../store/database.ts'
import {
  censusDays,
  childrenOnDays,
  type MetCount,
  metByDayOf,
  metInPeriod,
  type OverdueCount,
  openOnDay,
  overdueByKind,
  referralsByMonth,
} from '../store/home-counts.ts'
import { spellsOfChildren } from '../store/standing.ts'
import { acting } from './acting.ts'
import { kept } from './kept-figures.ts'
import type { Place } from './place.ts'

/** A number of children on a day. */
export type OnDay = { readonly at: Day; readonly count: number }

/** The whole authority as its first pages tell of it. Every child is counted, and no number is withheld yet. */
export type AuthorityFacts = {
  /** The last day the returns tell of. What is late is judged as on that day. */
  readonly knownTo: Day
  /** The last whole month they tell of, by its last day. */
  readonly month: Day
  /** Children by the spell of most involvement: on the last day known, and one month before. */
  readonly open: { readonly now: readonly KindCount[]; readonly before: readonly KindCount[]; readonly beforeOn: Day }
  /** Deadlines that are late, by kind. */
  readonly overdue: readonly OverdueCount[]
  /** Deadlines met in the month and in the one before it. */
  readonly met: { readonly month: readonly MetCount[]; readonly before: readonly MetCount[] }
  readonly referrals: {
    readonly month: number
    /** What is usual for the month; null with too few earlier years. */
    readonly usual: UsualRange | null
  }
  /** The twelve months up to the last day known and those before them, for those who see whole years only. */
  readonly year: {
    readonly met: readonly MetCount[]
    readonly metBefore: readonly MetCount[]
    readonly referrals: number
    /** Null where a census of the year before is not loaded. */
    readonly referralsBefore: number | null
  }
  /** Assessments finished on each of the last five working days. */
  readonly days: readonly { readonly at: Day; readonly inTime: number; readonly late: number }[]
  /** Children with a protection plan, and with anything open, at the ends of quarters; only as far back as every census is there. */
  readonly plans: readonly OnDay[]
  readonly anything: readonly OnDay[]
}

export type KindCount = { readonly kind: string; readonly count: number }

/** Deadlines whose shares in time are told. */
const clocks = [
  ...['assessment', 's47_conference', 'cp_review_1', 'cp_review_n'],
  ...['cla_review_1', 'cla_review_2', 'cla_review_n'],
] as const
/** Quarters shown at most: three years and the one they are counted from. */
const quarters = 13

/** The whole authority; null when no return about children is loaded. Worked out once after each load. */
export function authorityFacts(place: Place, actor: Actor): Promise<AuthorityFacts | null> {
  return acting(place, actor, 'see-figures', 'count', (db) =>
    kept(place, db, actor.laCode, 'home', async () => {
      const knownTo = await returnsKnownTo(db, actor.laCode)
      return knownTo === null ? null : workedOut(db, actor.laCode, knownTo)
    }),
  )
}

async function workedOut(db: Database, laCode: string, knownTo: Day): Promise<AuthorityFacts> {
  const month = lastWholeMonth(knownTo)
  const [monthBefore, twoBefore] = [lastOfMonth(month, -1), lastOfMonth(month, -2)]
  const beforeOn = plusMonths(knownTo, -1)
  const days = workingDaysUpTo(knownTo, 5)
  const firstKnown = knownSince(await censusDays(db, laCode))
  const ends = Array.from({ length: quarters }, (_, at) => plusMonths(knownTo, -3 * (quarters - 1 - at))).filter(
    (at) => firstKnown !== null && at >= firstKnown,
  )
  const open = async (at: Day) => inOrder(await openOnDay(db, laCode, at, spellsOfChildren))
  const met = await metByDayOf(db, laCode, plusDays(days[0] as Day, -1), knownTo, 'assessment')
  return {
    ...{ knownTo, month },
    open: { now: await open(knownTo), before: await open(beforeOn), beforeOn },
    overdue: await overdueByKind(db, laCode, knownTo),
    met: {
      month: await metInPeriod(db, laCode, monthBefore, month, clocks),
      before: await metInPeriod(db, laCode, twoBefore, monthBefore, clocks),
    },
    referrals: await referralsOf(db, laCode, month, firstKnown),
    year: await yearOf(db, laCode, knownTo, firstKnown),
    days: days.map((at) => {
      const found = met.find((each) => each.at === at)
      return { at, inTime: found?.in_time ?? 0, late: found?.late ?? 0 }
    }),
    plans: await onDays(db, laCode, ends, ['protection plan']),
    anything: await onDays(db, laCode, ends, spellsOfChildren),
  }
}

/** Referrals of the month beside the same month of the years before, as far back as every census is there. */
async function referralsOf(db: Database, laCode: string, month: Day, firstKnown: Day | null) {
  const rows = await referralsByMonth(db, laCode, lastOfMonth(month, -72), month)
  const firstOf = (end: Day) => plusDays(lastOfMonth(end, -1), 1)
  const received = (end: Day) => rows.find((row) => row.month === firstOf(end))?.count ?? 0
  const earlier = [5, 4, 3, 2, 1]
    .map((years) => lastOfMonth(month, -12 * years))
    .filter((end) => firstKnown !== null && firstOf(end) >= firstKnown)
  return { month: received(month), usual: usualRange(earlier.map(received)) }
}

async function yearOf(db: Database, laCode: string, knownTo: Day, firstKnown: Day | null) {
  const [start, before] = [plusMonths(knownTo, -12), plusMonths(knownTo, -24)]
  const received = async (from: Day, to: Day) =>
    (await referralsByMonth(db, laCode, from, to)).reduce((sum, { count }) => sum + count, 0)
  const isKnown = firstKnown !== null && firstKnown <= plusDays(before, 1)
  return {
    met: await metInPeriod(db, laCode, start, knownTo, clocks),
    metBefore: isKnown ? await metInPeriod(db, laCode, before, start, clocks) : [],
    referrals: await received(start, knownTo),
    referralsBefore: isKnown ? await received(before, start) : null,
  }
}

async function onDays(db: Database, laCode: string, days: readonly Day[], kinds: readonly string[]) {
  const rows = await childrenOnDays(db, laCode, days, kinds)
  return days.map((at) => ({ at, count: rows.find((row) => row.at === at)?.count ?? 0 }))
}

function inOrder(rows: readonly KindCount[]): readonly KindCount[] {
  return spellsOfChildren.map((kind) => ({ kind, count: rows.find((row) => row.kind === kind)?.count ?? 0 }))
}

/** The last day of the month so many months on. */
function lastOfMonth(at: Day, months: number): Day {
  const { year, month } = calendarDay(plusMonths(dayOf(calendarDay(at).year, calendarDay(at).month, 1) as Day, months))
  return dayOf(year, month, daysInMonth(year, month)) as Day
}

/** The last day of the last month that is over on a day, or ends with it. */
export function lastWholeMonth(at: Day): Day {
  const end = lastOfMonth(at, 0)
  return end === at ? end : lastOfMonth(at, -1)
}

/**
 * The first day of the years that are there without a gap, back from the newest.
 *
 * @param censuses  their last days, the newest first
 */
export function knownSince(censuses: readonly Day[]): Day | null {
  const [newest] = censuses
  if (newest === undefined) return null
  let years = 1
  while (censuses.includes(plusMonths(newest, -12 * years))) years++
  return plusDays(plusMonths(newest, -12 * years), 1)
}

/** The last working days up to a day, which is one of them if it is worked. */
function workingDaysUpTo(at: Day, many: number): readonly Day[] {
  const days: Day[] = []
  for (let day = at; days.length < many; day = plusDays(day, -1)) if (isWorkingDay(day)) days.unshift(day)
  return days
}
