import { type Day, isoDay } from '../core/day.ts'
import type { Actor } from '../practice/actor.ts'
import type { AdoptionTimes } from '../store/care-counts.ts'
import type { Database } from '../store/database.ts'
import { acting, log } from './acting.ts'
import {
  type CareAge,
  type CareCounts,
  careCounts,
  cellsWith,
  countsBy,
  countsOfAge,
  countWith,
  monthMark,
  monthsTo,
  ofAge,
  yearCells,
} from './care-counts.ts'
import { type CareFlow, careFlow } from './care-flow.ts'
import { type CareKnown, careKnown } from './care-known.ts'
import { type CareMeasure, type CareYear, careMeasures, careYear } from './care-measures.ts'
import { byMark, type CareSplit, type CareSplits, type LeaverBy, leaverSplits, reasonSplits } from './care-splits.ts'
import { kept } from './kept-figures.ts'
import type { Place } from './place.ts'

/** How far from home so many children live. */
export type MilesCount = {
  /** To a tenth. */
  readonly miles: number
  readonly where: 'inside' | 'outside' | 'not-known'
  readonly count: number
}

/** Children in care in figures, ready to be drawn; nothing in it opens. */
export type ChildrenInCare = CareYear & {
  readonly known: CareKnown
  readonly at: Day
  readonly isLast: boolean
  /** Only children of an age; null for all. */
  readonly age: CareAge | null
  readonly suppressed: boolean
  readonly flow: CareFlow
  readonly reasons: CareSplits<'reason'>
  /** Every child with a known distance; null where single children are not shown. */
  readonly miles: readonly MilesCount[] | null
  /** Whole months at home on a care order, a number for each child, the longest first; null where they are not shown. */
  readonly monthsAtHome: readonly number[] | null
  /** Those outside and far away by who provides their placement; null where single children are not shown. */
  readonly farBy: CareSplit | null
  /** Why those with three placements or more moved, each with every reason of the 12 months; null likewise. */
  readonly whyMoved: CareSplit | null
  /** How many left care in the 12 months from parents on a care order; null likewise. */
  readonly leftFromHome: number | null
  /** Whole weeks on the interim care order that goes on, a number for each child, and how many have been for more than 26; null likewise. */
  readonly interim: { readonly weeks: readonly number[]; readonly long: number } | null
  /** How many times children went missing; null where that is not told. */
  readonly timesMissing: number | null
  /** The 31 March the record of health is of. */
  readonly outcomesOn: Day
  /** Of those adopted in three years; null where they are too few to be told of, and where an age is asked for. */
  readonly adoption: AdoptionTimes | null
  /** Null on other days than the last, for the record keeps how they stand now, and where an age of children is asked for. */
  readonly leavers: CareSplits<LeaverBy> | null
  /** Measures from one 31 March to the next; the last point is that of the day. */
  readonly measures: readonly CareMeasure[]
}

/**
 * Children in care on a day and in the 12 months to it: every child of the authority, the restricted ones too.
 *
 * @param at   one of the days that can be looked at; the last one when not given, or when it is none of them
 * @param age  only children of this age; who may not see small numbers is shown all: two ages could be set against the whole
 * @returns   null while no looked-after return is loaded
 * @source    page design, children in care; indicators of children looked after, placements, adoption and care leavers
 */
export function childrenInCare(
  place: Place,
  actor: Actor,
  at: Day | null,
  asked: CareAge | null = null,
): Promise<ChildrenInCare | null> {
  const { laCode, suppressed } = actor
  return acting(place, actor, 'see-figures', 'count', async (db) => {
    const [, shown] = await Promise.all([
      log(db, place, actor, { what: 'children-in-care.open' }),
      keptCare(place, db, laCode, { at, age: suppressed ? null : asked, suppressed }),
    ])
    return shown
  })
}

/** The same, kept from one load to the next. For a counter. */
export async function keptCare(
  place: Place,
  db: Database,
  laCode: string,
  { at, age, suppressed }: Pick<ChildrenInCare, 'age' | 'suppressed'> & { readonly at: Day | null },
): Promise<ChildrenInCare | null> {
  const known = await knownToday(place, db, laCode)
  if (known === null) return null
  const day = careDays(known, suppressed).find((each) => each === at) ?? known.to
  const key = `children in care page ${day}, known to ${known.to}${suppressed ? ', small numbers withheld' : ''}, age ${age ?? 'any'}`
  return kept(place, db, laCode, key, () => careOn(place, db, laCode, known, { at: day, age, suppressed }))
}

/** What is known, worked out once after each load. */
export const knownToday = (place: Place, db: Database, laCode: string) =>
  kept(place, db, laCode, `children in care, known ${place.today()}`, () => careKnown(db, laCode, place.today()))

/** The days that can be looked at. Who may not see small numbers has days a year apart, so that no two can be set against each other. */
export const careDays = ({ days, to }: CareKnown, suppressed: boolean): readonly Day[] =>
  suppressed ? days.filter((day) => day === to || isoDay(day).slice(5) === isoDay(to).slice(5)) : days

async function careOn(
  place: Place,
  db: Database,
  laCode: string,
  known: CareKnown,
  { at, age, suppressed }: Pick<ChildrenInCare, 'at' | 'age' | 'suppressed'>,
): Promise<ChildrenInCare> {
  const years: CareYear[] = []
  for (const day of careDays(known, suppressed).filter((each) => each < at)) {
    const { cells } = await yearCells(place, db, laCode, known, day)
    const { 'in-care': inCare, missing, outcomes } = cells
    const asked = { 'in-care': ofAge(inCare, age), missing: ofAge(missing, age), outcomes: ofAge(outcomes, age) }
    years.push(careYear({ at: day, cells: asked }, known, suppressed))
  }
  const counts = countsOfAge(await careCounts(place, db, laCode, known, at), age)
  const year = careYear(counts, known, suppressed)
  return {
    ...year,
    ...{ known, at, isLast: counts.isLast, age, suppressed },
    flow: careFlow(counts, year.inCare.total, suppressed),
    reasons: reasonSplits(counts.cells.left, monthsTo(counts).slice(-12).map(monthMark), suppressed),
    miles: suppressed ? null : milesOf(counts),
    monthsAtHome: suppressed ? null : eachOf(counts, 'parents'),
    ...(suppressed ? withheldBehind : behind(counts)),
    timesMissing: suppressed ? null : timesMissing(counts),
    outcomesOn: counts.outcomesOn,
    adoption: age !== null || (suppressed && counts.adoption.adopted <= fewestAdopted) ? null : counts.adoption,
    leavers: counts.isLast && age === null ? leaverSplits(counts.cells.leavers, suppressed) : null,
    measures: careMeasures([...years, year]),
  }
}

/** Of so few adopted children no means are shown to those who may not see small numbers. */
const fewestAdopted = 10

function milesOf({ cells }: CareCounts): readonly MilesCount[] {
  return cells['in-care'].flatMap(({ marks, count }) => {
    const said = (mark: string) => marks.find((each) => each.startsWith(`${mark}.`))?.slice(mark.length + 1)
    const miles = Number(said('miles'))
    const where = (said('where') ?? 'not-known') as MilesCount['where']
    return Number.isFinite(miles) ? [{ miles: miles / 10, where, count }] : []
  })
}

const withheldBehind = { farBy: null, whyMoved: null, leftFromHome: null, interim: null } as const

/** What is asked of those whom a number of the page is about. */
function behind(counts: CareCounts): Pick<ChildrenInCare, keyof typeof withheldBehind> {
  const { cells } = counts
  const split = (marks: readonly string[], mark: string): CareSplit =>
    byMark(cellsWith(cells['in-care'], marks), mark).map(([key, count]) => ({ key, count }))
  return {
    farBy: split(['where.outside', 'far.yes'], 'provider'),
    whyMoved: split(['moved.often'], 'why'),
    leftFromHome: countWith(cells.left, ['from.home', 'span.this']),
    interim: { weeks: eachOf(counts, 'interim'), long: countWith(cells['in-care'], ['court.long']) },
  }
}

/** A number for each child in care who has the mark, the largest first. */
function eachOf({ cells }: CareCounts, mark: string): readonly number[] {
  return [...countsBy(cells['in-care'], mark)]
    .flatMap(([number, count]) => Array.from({ length: count }, () => Number(number)))
    .sort((a, b) => b - a)
}

function timesMissing({ cells }: CareCounts): number {
  return [...countsBy(cells.missing, 'times')].reduce((sum, [times, count]) => sum + Number(times) * count, 0)
}
