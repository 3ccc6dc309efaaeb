import { calendarDay, type Day, dayOf, isoDay, plusDays, plusMonths, plusYears } from '../core/day.ts'
import { workingDayBefore } from '../core/working-days.ts'
import {
  type AdoptionTimes,
  adoptionTimes,
  type CareAsked,
  type CareCell,
  type CareSet,
  careCells,
  inCareOn,
} from '../store/care-counts.ts'
import type { Database } from '../store/database.ts'
import type { CareKnown } from './care-known.ts'
import { firstDay, lastDay, type MonthNumber, monthNumber } from './front-door-period.ts'
import { kept } from './kept-figures.ts'
import type { Place } from './place.ts'

/** Everything the page of children in care counts on one day and in the 12 months to it. */
export type CareCounts = {
  readonly known: CareKnown
  readonly at: Day
  /** Whether it is the last day the returns know of. */
  readonly isLast: boolean
  readonly cells: Readonly<Record<CareSet, readonly CareCell[]>>
  /** How many were in care at the end of a day. */
  readonly stock: ReadonlyMap<Day, number>
  /** The same by age. */
  readonly stockOf: ReadonlyMap<CareAge, ReadonlyMap<Day, number>>
  /** The day of the yearly record of health: the 31 March on or before the day. */
  readonly outcomesOn: Day
  /** Of those adopted in the three years to the day. */
  readonly adoption: AdoptionTimes
}

/** Ages by which the page can be asked for, in completed years. */
export const careAges = ['0', '1-4', '5-9', '10-15', '16-17'] as const
export type CareAge = (typeof careAges)[number]

/**
 * The counts of children of an age: on the day; of those who came, left, or were in care at the end of a month, then. Care
 * leavers are older, and how long adoption took is not known by age: of these it has none.
 */
export function countsOfAge(counts: CareCounts, age: CareAge | null): CareCounts {
  if (age === null) return counts
  const { cells, stockOf } = counts
  return {
    ...counts,
    cells: {
      'in-care': ofAge(cells['in-care'], age),
      started: ofAge(cells.started, age),
      left: ofAge(cells.left, age),
      missing: ofAge(cells.missing, age),
      outcomes: ofAge(cells.outcomes, age),
      leavers: [],
    },
    stock: stockOf.get(age) ?? new Map(),
    adoption: { adopted: 0, to_placement: null, to_match: null, to_order: null },
  }
}

/** Those of an age, or all. */
export const ofAge = (cells: readonly CareCell[], age: CareAge | null): readonly CareCell[] =>
  age === null ? cells : cellsWith(cells, [`age.${age}`])

/** How many months the page goes back. */
export const monthsShown = 24

/** The months up to the one of a day, as far as they are known, oldest first. */
export function monthsTo({ known, at }: Pick<CareCounts, 'known' | 'at'>): readonly MonthNumber[] {
  const last = monthNumber(at)
  const first = Math.max(last - monthsShown + 1, monthNumber(known.from))
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, month) => first + month)
}

/** The end of a month, or the day itself in the month that is not over. */
export const endOfMonth = (month: MonthNumber, at: Day) => Math.min(lastDay(month), at) as Day

/** The day a year before: 31 March before 31 March. */
export const yearBefore = (at: Day) => plusMonths(at, -12)

/** The 31 March on or before a day. */
function marchBefore(at: Day): Day {
  const { year } = calendarDay(at)
  const march = dayOf(year, 3, 31) as Day
  return march <= at ? march : (dayOf(year - 1, 3, 31) as Day)
}

/** What a set is asked with for a day. */
export function careAsked(set: CareSet, { known, at }: { readonly known: CareKnown; readonly at: Day }): CareAsked {
  const march = marchBefore(at)
  const span: Readonly<Record<CareSet, readonly [from: Day, to: Day]>> = {
    'in-care': [at, at],
    started: [known.from, at],
    left: [known.from, at],
    missing: [plusDays(yearBefore(at), 1), at],
    outcomes: [plusDays(yearBefore(march), 1), march],
    leavers: [plusDays(plusYears(at, -22), 1), at],
  }
  const [from, to] = span[set]
  return {
    ...{ set, from: isoDay(from), to: isoDay(to) },
    reviewedSince: isoDay(workingDayBefore(at, 20)),
  }
}

/** What the measures of a day are made from. */
export type YearCells = Pick<CareCounts, 'at'> & {
  readonly cells: Readonly<Record<'in-care' | 'missing' | 'outcomes', readonly CareCell[]>>
}

/** What the measures of a day are made from, kept from one load to the next. For a counter. */
export function yearCells(place: Place, db: Database, laCode: string, known: CareKnown, at: Day): Promise<YearCells> {
  return kept(place, db, laCode, `children in care, measures ${at}`, async () => {
    const cells = (set: CareSet) => careCells(db, laCode, careAsked(set, { known, at }))
    const [inCare, missing, outcomes] = await Promise.all([cells('in-care'), cells('missing'), cells('outcomes')])
    return { at, cells: { 'in-care': inCare, missing, outcomes } }
  })
}

/** Counts of the whole authority for a day, kept from one load to the next. For a counter. */
export function careCounts(place: Place, db: Database, laCode: string, known: CareKnown, at: Day): Promise<CareCounts> {
  return kept(place, db, laCode, `children in care ${at}, known to ${known.to}`, async () => {
    const cells = (set: CareSet) => careCells(db, laCode, careAsked(set, { known, at }))
    const ends = [yearBefore(at), ...monthsTo({ known, at }).map((month) => endOfMonth(month, at))]
    const adopted = plusDays(plusYears(at, -3), 1)
    const year = await yearCells(place, db, laCode, known, at)
    const [started, left, leavers, stock, adoption] = await Promise.all([
      ...[cells('started'), cells('left'), cells('leavers')],
      inCareOn(db, laCode, [...new Set(ends)].map(isoDay)),
      adoptionTimes(db, laCode, isoDay(adopted), isoDay(at)),
    ] as const)
    const onDays = (isMeant: (mark: string) => boolean) =>
      new Map(
        ends
          .filter((end) => end >= known.from)
          .map((end) => [
            end,
            stock.reduce((sum, row) => (row.on_day === end && isMeant(row.age) ? sum + row.children : sum), 0),
          ]),
      )
    return {
      ...{ known, at, isLast: at === known.to, outcomesOn: marchBefore(at) },
      cells: { ...year.cells, started, left, leavers },
      stock: onDays(() => true),
      stockOf: new Map(careAges.map((age) => [age, onDays((mark) => mark === `age.${age}`)])),
      adoption: adoption ?? { adopted: 0, to_placement: null, to_match: null, to_order: null },
    }
  })
}

/** Those that have all these marks. */
export const cellsWith = (cells: readonly CareCell[], marks: readonly string[]): readonly CareCell[] =>
  cells.filter((cell) => marks.every((mark) => cell.marks.includes(mark)))

/** How many have all these marks. */
export const countWith = (cells: readonly CareCell[], marks: readonly string[]) =>
  cellsWith(cells, marks).reduce((sum, { count }) => sum + count, 0)

/** How many there are by the value of a mark: `{ C1: 96, C2: 402 }` of `legal`. Who has several is counted with each. */
export function countsBy(cells: readonly CareCell[], mark: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const cell of cells) {
    for (const each of cell.marks) {
      if (!each.startsWith(`${mark}.`)) continue
      const value = each.slice(mark.length + 1)
      counts.set(value, (counts.get(value) ?? 0) + cell.count)
    }
  }
  return counts
}

/** How many are counted in all. */
export const allOf = (cells: readonly CareCell[]) => countWith(cells, [])

/** How a month stands in a mark: `2026-03`. */
export const monthMark = (month: MonthNumber) => `month.${isoDay(firstDay(month)).slice(0, 7)}`
