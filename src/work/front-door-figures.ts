import { mainNeedName, needNotStated } from '../codes/main-need.ts'
import { whoToldUsNamed } from '../codes/who-told-us.ts'
import { type UsualRange, usualRange } from '../core/chance.ts'
import type { CohortData } from '../documents/charts/cohort.ts'
import type { Month } from '../documents/charts/months-finding.ts'
import { type CountedWay, type ResultKey, type SankeyData, sankeyOf } from '../documents/charts/sankey-data.ts'
import {
  type Chosen,
  type ClockCell,
  cellsOf,
  type FrontDoorCounts,
  isWholeMonth,
  type ReferralCell,
  sumOfCells,
} from './front-door-counts.ts'
import {
  collectionYear,
  lastDay,
  type MonthNumber,
  monthOfYear,
  type Period,
  periodWords,
  yearOf,
} from './front-door-period.ts'

/** What every picture of the front door counts, until contacts that led nowhere are known too. */
export const referralsCounted = { one: 'referral', many: 'referrals' } as const

/** Who told us, for what main need, and what happened: referrals by the three. */
export function sankeyFigures(cells: readonly ReferralCell[]): SankeyData {
  const ways = new Map<string, { -readonly [Field in keyof CountedWay]: CountedWay[Field] }>()
  for (const { source, need, result, count } of cells) {
    const key = `${source} ${need} ${result}`
    const there = ways.get(key)
    if (there === undefined) ways.set(key, { source, need, result: result as ResultKey, contacts: count })
    else there.contacts += count
  }
  const data = sankeyOf([...ways.values()], {
    source: (id) => ({ name: whoToldUsNamed(id)?.name ?? id, contacts: whoToldUsNamed(id)?.referrals ?? id }),
    need: mainNeedName,
    notStated: needNotStated,
  })
  return {
    ...data,
    counted: referralsCounted,
    sources: data.sources.map((each) =>
      each.keys.length === 1 ? each : { ...each, contacts: 'referrals from everyone else' },
    ),
  }
}

/** So many of one source, need or result, now and a year before. */
export type Beside = {
  readonly by: 'source' | 'need' | 'result'
  readonly key: string
  readonly now: number
  readonly before: number
}

/** Referrals of some months beside those of the same months a year before. */
export type YearBeside = {
  readonly period: Period
  readonly now: number
  readonly before: number
  readonly rows: readonly Beside[]
}

/** By who told us, by need and by what happened, the most first. */
export function yearBeside(now: readonly ReferralCell[], before: readonly ReferralCell[], period: Period): YearBeside {
  const rows = (['source', 'need', 'result'] as const).flatMap((by) => {
    const [these, those] = [sumsBy(now, by), sumsBy(before, by)]
    return [...new Set([...these.keys(), ...those.keys()])]
      .map((key): Beside => ({ by, key, now: these.get(key) ?? 0, before: those.get(key) ?? 0 }))
      .sort((a, b) => b.now - a.now || (a.key < b.key ? -1 : 1))
  })
  return { period, now: sumOfCells(now), before: sumOfCells(before), rows }
}

function sumsBy(cells: readonly ReferralCell[], by: Beside['by']): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const cell of cells) sums.set(cell[by], (sums.get(cell[by]) ?? 0) + cell.count)
  return sums
}

/** How many months the picture goes back. */
const monthsShown = 24
/** How many earlier years make a usual range: page design, section 3. */
const yearsBefore = 5

/** The months up to one, as far as their censuses are loaded, each with what that month of the year usually brings. */
export function monthFigures(counts: FrontDoorCounts, chosen: Chosen, to: MonthNumber): readonly Month[] {
  const byMonth = countsByMonth(counts.referrals, chosen)
  const months: Month[] = []
  for (let at = to; at > to - monthsShown && counts.years.includes(collectionYear(at)); at--) {
    months.unshift({
      year: yearOf(at),
      month: monthOfYear(at),
      count: byMonth(at),
      usual: usualFor(counts, byMonth, at),
      ...(lastDay(at) > counts.knownTo ? { isUnfinished: true } : {}),
    })
  }
  return months
}

/** How many there are in each month. */
export function countsByMonth(cells: readonly ReferralCell[], { source, need }: Chosen): (at: MonthNumber) => number {
  const sums = new Map<MonthNumber, number>()
  for (const cell of cells) {
    if ((source !== null && cell.source !== source) || (need !== null && cell.need !== need)) continue
    sums.set(cell.month, (sums.get(cell.month) ?? 0) + cell.count)
  }
  return (at) => sums.get(at) ?? 0
}

/** What a month usually brings: the same month of the five years before, those of whole censuses. */
export function usualFor(
  counts: FrontDoorCounts,
  byMonth: (at: MonthNumber) => number,
  at: MonthNumber,
): UsualRange | null {
  const earlier = Array.from({ length: yearsBefore }, (_, years) => at - 12 * (yearsBefore - years))
  return usualRange(earlier.filter((month) => isWholeMonth(counts, month)).map(byMonth))
}

/** How many took so many working days, the first none. */
export function dayFigures(cells: readonly ClockCell[]): number[] {
  const longest = cells.reduce((most, { workingDays }) => Math.max(most, workingDays), -1)
  const days = Array.from({ length: longest + 1 }, () => 0)
  for (const { workingDays, count } of cells) days[workingDays] = (days[workingDays] as number) + count
  return days
}

/** Re-referrals by the months since the referral before: the first within one month. Indicator `re-referrals-12m`. */
export function againFigures(cells: readonly ReferralCell[]): number[] {
  const months = Array.from({ length: 12 }, () => 0)
  for (const { since, count } of cells) if (since !== null) months[since - 1] = (months[since - 1] ?? 0) + count
  return months
}

/** Steps of the way, each with the referrals it was taken after. Looked after comes with the return that tells of it. */
export const steps = [
  { key: 'assessment', name: 'Assessment', happened: 'were assessed' },
  { key: 'enquiry', name: 'Section 47 enquiry', happened: 'had an enquiry' },
  { key: 'conference', name: 'Conference', happened: 'had a conference' },
  { key: 'plan', name: 'Protection plan', happened: 'led to a protection plan' },
] as const

/**
 * How many of the referrals of some time had taken each step within 12 months.
 *
 * @source front-door specification, section 17: a cohort by month received, followed 12 months
 */
export function cohortFigures(cells: readonly ReferralCell[], period: Period): CohortData {
  return {
    counted: referralsCounted,
    which: `referrals received ${periodWords(period)}`,
    steps: [
      { name: 'Referral', happened: 'were received', count: sumOfCells(cells) },
      ...steps.map(({ key, name, happened }) => ({
        ...{ name, happened },
        count: sumOfCells(cells.filter((cell) => cell[key])),
      })),
    ],
  }
}

/** Which referrals have had 12 months to move on: those of the period, or where it is too new those of the year before last. */
export function cohortPeriod(counts: FrontDoorCounts, { from, to }: Period, lastWhole: MonthNumber): Period | null {
  const period = to <= lastWhole - 12 ? { from, to } : { from: lastWhole - 23, to: lastWhole - 12 }
  return isWholeMonth(counts, period.from) && isWholeMonth(counts, period.to) ? period : null
}

/** A kind of referral in a month, beside what that month usually brings of it. */
export type MonthPart = { readonly key: string; readonly count: number; readonly usual: UsualRange | null }

/** One month's referrals by one thing, each part beside its own usual range; those that never came in it are left out. */
export function monthParts(
  counts: FrontDoorCounts,
  chosen: Chosen,
  by: 'source' | 'need',
  at: MonthNumber,
): readonly MonthPart[] {
  const keys = new Set(cellsOf(counts.referrals, { from: at, to: at }, chosen).map((cell) => cell[by]))
  return [...keys]
    .map((key) => {
      const byMonth = countsByMonth(counts.referrals, { ...chosen, [by]: key })
      return { key, count: byMonth(at), usual: usualFor(counts, byMonth, at) }
    })
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
}
