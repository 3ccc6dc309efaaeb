import { localAuthority } from '../codes/local-authorities.ts'
import { isMadeUp } from '../codes/made-up.ts'
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
  placesOn,
} from '../store/care-counts.ts'
import type { Database } from '../store/database.ts'
import type { CareKnown } from './care-known.ts'
import { firstDay, lastDay, type MonthNumber, monthNumber } from './front-door-period.ts'
import { kept } from './kept-figures.ts'
import { openLists } from './lists.ts'
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
  /** The day of the yearly record of health: the 31 March on or before the day. */
  readonly outcomesOn: Day
  /** Of those adopted in the three years to the day. */
  readonly adoption: AdoptionTimes
  /** Is there a directory of postcodes, without which nobody is known to live inside or outside? */
  readonly hasPostcodes: boolean
}

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
    ...{ set, from: isoDay(from), to: isoDay(to), inside: [], outside: [] },
    reviewedSince: isoDay(workingDayBefore(at, 20)),
  }
}

/** Postcodes of a day's placements by whether they are in the authority; they name nobody. */
type Places = {
  readonly inside: readonly string[]
  readonly outside: readonly string[]
  readonly hasPostcodes: boolean
}

/** Looked up once after each load. For a counter. */
export function carePlaces(place: Place, db: Database, laCode: string, at: Day): Promise<Places> {
  return kept(place, db, laCode, `children in care, postcodes ${at}`, async () => {
    const [{ postcodes }, rows] = await Promise.all([
      openLists(place.data, { isMadeUp: isMadeUp(laCode) }),
      placesOn(db, laCode, isoDay(at)),
    ])
    const ours = localAuthority(laCode)?.ons ?? null
    const known = rows.flatMap(({ place: postcode }) => {
      const authority = ours === null ? null : (postcodes?.find(postcode)?.authority ?? null)
      return authority === null ? [] : [{ postcode, isInside: authority === ours }]
    })
    return {
      inside: known.filter(({ isInside }) => isInside).map(({ postcode }) => postcode),
      outside: known.filter(({ isInside }) => !isInside).map(({ postcode }) => postcode),
      hasPostcodes: postcodes !== null,
    }
  })
}

/** What the measures of a day are made from. */
export type YearCells = Pick<CareCounts, 'at'> & {
  readonly cells: Readonly<Record<'in-care' | 'missing' | 'outcomes', readonly CareCell[]>>
}

/** What the measures of a day are made from, kept from one load to the next. For a counter. */
export function yearCells(place: Place, db: Database, laCode: string, known: CareKnown, at: Day): Promise<YearCells> {
  return kept(place, db, laCode, `children in care, measures ${at}`, async () => {
    const { inside, outside } = await carePlaces(place, db, laCode, at)
    const cells = (set: CareSet) => careCells(db, laCode, { ...careAsked(set, { known, at }), inside, outside })
    const [inCare, missing, outcomes] = await Promise.all([cells('in-care'), cells('missing'), cells('outcomes')])
    return { at, cells: { 'in-care': inCare, missing, outcomes } }
  })
}

/** Counts of the whole authority for a day, kept from one load to the next. For a counter. */
export function careCounts(place: Place, db: Database, laCode: string, known: CareKnown, at: Day): Promise<CareCounts> {
  return kept(place, db, laCode, `children in care ${at}, known to ${known.to}`, async () => {
    const { hasPostcodes } = await carePlaces(place, db, laCode, at)
    const cells = (set: CareSet) => careCells(db, laCode, careAsked(set, { known, at }))
    const ends = [yearBefore(at), ...monthsTo({ known, at }).map((month) => endOfMonth(month, at))]
    const adopted = plusDays(plusYears(at, -3), 1)
    const year = await yearCells(place, db, laCode, known, at)
    const [started, left, leavers, stock, adoption] = await Promise.all([
      ...[cells('started'), cells('left'), cells('leavers')],
      inCareOn(db, laCode, [...new Set(ends)].map(isoDay)),
      adoptionTimes(db, laCode, isoDay(adopted), isoDay(at)),
    ] as const)
    const counted = new Map(stock.map(({ on_day, children }) => [on_day, children]))
    return {
      ...{ known, at, isLast: at === known.to, hasPostcodes, outcomesOn: marchBefore(at) },
      cells: { ...year.cells, started, left, leavers },
      stock: new Map(ends.filter((end) => end >= known.from).map((end) => [end, counted.get(end) ?? 0])),
      adoption: adoption ?? { adopted: 0, to_placement: null, to_match: null, to_order: null },
    }
  })
}

/** How many have all these marks. */
export const countWith = (cells: readonly CareCell[], marks: readonly string[]) =>
  cells.reduce((sum, cell) => (marks.every((mark) => cell.marks.includes(mark)) ? sum + cell.count : sum), 0)

/** How many there are by the value of a mark: `{ C1: 96, C2: 402 }` of `legal`. */
export function countsBy(cells: readonly CareCell[], mark: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const cell of cells) {
    const found = cell.marks.find((each) => each.startsWith(`${mark}.`))
    if (found === undefined) continue
    const value = found.slice(mark.length + 1)
    counts.set(value, (counts.get(value) ?? 0) + cell.count)
  }
  return counts
}

/** How many are counted in all. */
export const allOf = (cells: readonly CareCell[]) => countWith(cells, [])

/** How a month stands in a mark: `2026-03`. */
export const monthMark = (month: MonthNumber) => `month.${isoDay(firstDay(month)).slice(0, 7)}`
