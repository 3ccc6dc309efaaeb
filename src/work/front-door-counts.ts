import { mainNeedOf } from '../codes/main-need.ts'
import { whoToldUsOf } from '../codes/who-told-us.ts'
import { type Day, isoDay } from '../core/day.ts'
import type { Database } from '../store/database.ts'
import { type ClockCount, clockCounts } from '../store/front-door-clocks.ts'
import { type ReferralCount, referralCounts } from '../store/front-door-referrals.ts'
import { loads } from '../store/loads.ts'
import { collectionYear, firstDay, lastDay, type MonthNumber, monthNumber, type Period } from './front-door-period.ts'
import { kept } from './kept-figures.ts'
import type { Place } from './place.ts'
import { WorkingDayNumbers } from './working-day-numbers.ts'

/** So many referrals of a month that came and went alike. Sources are groups, needs codes that the return has. */
export type ReferralCell = Omit<ReferralCount, 'source' | 'need'> & { readonly source: string; readonly need: string }

/** So many assessments or conferences that were done in a month and took as many working days. */
export type ClockCell = {
  readonly month: MonthNumber
  readonly workingDays: number
  readonly source: string
  readonly need: string
  readonly count: number
}

/** Everything the front door counts, of every year that is loaded. */
export type FrontDoorCounts = {
  /** The last day the censuses know of. */
  readonly knownTo: Day
  /** Collection years whose census is loaded: of the others only part of the referrals is known. Oldest first. */
  readonly years: readonly number[]
  readonly referrals: readonly ReferralCell[]
  readonly assessments: readonly ClockCell[]
  readonly conferences: readonly ClockCell[]
}

/** The clocks of the front door, with their limits in working days. Source: the register, `codes/clocks.ts`. */
export const clockLimits = { assessment: 45, s47_conference: 15 } as const

/**
 * Counts of the whole authority, kept from one load to the next. For a counter.
 *
 * @returns null while no census is loaded
 */
export function frontDoorCounts(place: Place, db: Database, laCode: string): Promise<FrontDoorCounts | null> {
  return kept(place, db, laCode, 'front door', async () => {
    const censuses = (await loads(db, laCode)).filter((load) => load.return === 'cin-census')
    const years = censuses.map(({ period }) => Number(period)).sort((a, b) => a - b)
    const [first, last] = [years[0], years.at(-1)]
    if (first === undefined || last === undefined) return null
    const knownTo = Math.max(...censuses.map(({ reference_date }) => reference_date)) as Day
    const from = isoDay(firstDay((first - 1) * 12 + 3))
    const to = isoDay(knownTo)
    const numbers = new WorkingDayNumbers(firstDay((first - 3) * 12), knownTo)
    const clocks = async (kind: keyof typeof clockLimits) =>
      clockCells(await clockCounts(db, laCode, kind, from, to), numbers)
    return {
      knownTo,
      years,
      referrals: (await referralCounts(db, laCode, from, to)).map(referralCell),
      assessments: await clocks('assessment'),
      conferences: await clocks('s47_conference'),
    }
  })
}

/** All cells have the same shape, so that going through ten thousand of them takes a millisecond. */
const referralCell = (row: ReferralCount): ReferralCell => ({
  month: row.month,
  source: whoToldUsOf(row.source),
  need: mainNeedOf(row.need),
  result: row.result,
  since: row.since,
  assessment: row.assessment,
  enquiry: row.enquiry,
  conference: row.conference,
  plan: row.plan,
  count: row.count,
})

/** Counts by days as counts by working days. */
export function clockCells(counts: readonly ClockCount[], numbers: WorkingDayNumbers): readonly ClockCell[] {
  const cells = new Map<string, { -readonly [Field in keyof ClockCell]: ClockCell[Field] }>()
  for (const { starts_on, done_on, source, need, count } of counts) {
    const cell = {
      month: monthNumber(done_on),
      workingDays: numbers.between(starts_on, done_on),
      source: whoToldUsOf(source),
      need: mainNeedOf(need),
    }
    const key = `${cell.month} ${cell.workingDays} ${cell.source} ${cell.need}`
    const there = cells.get(key)
    if (there === undefined) cells.set(key, { ...cell, count })
    else there.count += count
  }
  return [...cells.values()]
}

/** What of the counts is asked for. */
export type Chosen = { readonly source: string | null; readonly need: string | null }

type Cell = { readonly month: MonthNumber; readonly source: string; readonly need: string; readonly count: number }

/** The cells of some months and of what was chosen. */
export function cellsOf<Each extends Cell>(
  cells: readonly Each[],
  { from, to }: Period,
  { source, need }: Chosen,
): readonly Each[] {
  return cells.filter(
    (cell) =>
      cell.month >= from &&
      cell.month <= to &&
      (source === null || cell.source === source) &&
      (need === null || cell.need === need),
  )
}

/** How many they are together. */
export const sumOfCells = (cells: readonly { readonly count: number }[]) =>
  cells.reduce((sum, { count }) => sum + count, 0)

/** Is everything that was received in a month known? */
export const isWholeMonth = ({ years, knownTo }: FrontDoorCounts, month: MonthNumber) =>
  years.includes(collectionYear(month)) && lastDay(month) <= knownTo
