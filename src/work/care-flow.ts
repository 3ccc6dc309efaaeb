import { type UsualRange, usualRange } from '../core/chance.ts'
import type { Day } from '../core/day.ts'
import { type ShownCount, smallNumber } from '../core/suppress.ts'
import type { CareCell } from '../store/care-counts.ts'
import { type CareCounts, countWith, endOfMonth, monthMark, monthsTo, yearBefore } from './care-counts.ts'
import { lastDay, type MonthNumber, monthOfYear, yearOf } from './front-door-period.ts'

/** A month of coming into care and leaving it. */
export type CareMonth = {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly number: MonthNumber
  /** How many were in care at its end. */
  readonly stock: ShownCount
  readonly started: ShownCount
  readonly left: ShownCount
  /** What that month of the year usually brings; null where too few earlier years are known. */
  readonly usualStarted: UsualRange | null
  readonly usualLeft: UsualRange | null
  readonly isUnfinished: boolean
}

/** How many are in care, and what changed it. A year counts each child once. */
export type CareFlow = {
  /** Empty where a month has too few to be told of. */
  readonly months: readonly CareMonth[]
  readonly now: ShownCount
  /** Null where the day a year before is not known. */
  readonly yearAgo: ShownCount | null
  readonly started: { readonly now: ShownCount; readonly before: ShownCount | null }
  readonly left: { readonly now: ShownCount; readonly before: ShownCount | null }
}

/** Earlier years that make a usual range: page design, section 3. */
const yearsBefore = 5

/** The months to the day with what is usual for each, and the 12 months beside those before them. */
export function careFlow(counts: CareCounts, total: ShownCount, suppressed: boolean): CareFlow {
  const { cells, at, stock, known } = counts
  const isKnown = (day: Day) => day >= known.from
  const before = yearBefore(at)
  const beforeThat = yearBefore(before)
  const year = (set: readonly CareCell[]) => ({
    now: countWith(set, ['span.this']),
    before: isKnown((beforeThat + 1) as Day) ? countWith(set, ['span.before']) : null,
  })
  const whole: CareFlow = {
    months: monthsTo(counts).map((month) => monthOf(counts, month)),
    now: total,
    yearAgo: isKnown(before) ? (stock.get(before) ?? 0) : null,
    started: year(cells.started),
    left: year(cells.left),
  }
  return suppressed ? withheldFlow(whole) : whole
}

function monthOf(counts: CareCounts, month: MonthNumber): CareMonth {
  const { cells, at, stock } = counts
  const end = endOfMonth(month, at)
  return {
    ...{ year: yearOf(month), month: monthOfYear(month), number: month },
    stock: stock.get(end) ?? 0,
    started: countWith(cells.started, [monthMark(month)]),
    left: countWith(cells.left, [monthMark(month)]),
    usualStarted: usualOf(counts, cells.started, month),
    usualLeft: usualOf(counts, cells.left, month),
    isUnfinished: lastDay(month) > at,
  }
}

function usualOf({ known }: CareCounts, cells: readonly CareCell[], month: MonthNumber): UsualRange | null {
  const earlier = Array.from({ length: yearsBefore }, (_, years) => month - 12 * (yearsBefore - years))
  return usualRange(
    earlier.filter((each) => lastDay(each) > known.from).map((each) => countWith(cells, [monthMark(each)])),
  )
}

const isSmall = (count: ShownCount | null) => typeof count === 'number' && count >= 1 && count <= smallNumber

/**
 * What those see who may not see small numbers. How many are in care at the ends of two months tells how many more came
 * than left: where a month has a small number, no month is shown, nor what they add up to if that is small. The last month
 * ends with how many are in care now: where that is withheld, no month is shown either. The years are the sums of their
 * months: the difference would tell how many came or left twice.
 */
function withheldFlow({ months, now, yearAgo, started, left }: CareFlow): CareFlow {
  const hide = (count: ShownCount | null) => (isSmall(count) ? 'c' : count)
  const sumOf = (of: 'started' | 'left', some: readonly CareMonth[]) =>
    some.reduce((sum, month) => sum + (month[of] === 'c' ? 0 : month[of]), 0)
  const hidden = (of: 'started' | 'left', before: ShownCount | null) => ({
    now: hide(sumOf(of, months.slice(-12))) ?? 'c',
    before: before === null ? null : hide(sumOf(of, months.slice(-24, -12))),
  })
  const hasSmall = months.some((month) => isSmall(month.started) || isSmall(month.left) || isSmall(month.stock))
  return {
    months: hasSmall || now === 'c' ? [] : months.map((month) => ({ ...month, usualStarted: null, usualLeft: null })),
    now,
    yearAgo: hide(yearAgo),
    started: hidden('started', started.before),
    left: hidden('left', left.before),
  }
}
