import { type Day, isoDay } from '../core/day.ts'
import type { Actor } from '../practice/actor.ts'
import type { AdoptionTimes } from '../store/care-counts.ts'
import type { Database } from '../store/database.ts'
import { acting, log } from './acting.ts'
import { type CareCounts, careCounts, countsBy, monthMark, monthsTo, yearCells } from './care-counts.ts'
import { type CareFlow, careFlow } from './care-flow.ts'
import { type CareKnown, careKnown } from './care-known.ts'
import { type CareMeasure, type CareYear, careMeasures, careYear } from './care-measures.ts'
import { type CareSplits, type LeaverBy, leaverSplits, reasonSplits } from './care-splits.ts'
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
  readonly suppressed: boolean
  /** Is there a directory of postcodes? */
  readonly hasPostcodes: boolean
  readonly flow: CareFlow
  readonly reasons: CareSplits<'reason'>
  /** Every child with a known distance; null where single children are not shown. */
  readonly miles: readonly MilesCount[] | null
  /** Whole months at home on a care order, a number for each child, the longest first; null where they are not shown. */
  readonly monthsAtHome: readonly number[] | null
  /** How many times children went missing; null where that is not told. */
  readonly timesMissing: number | null
  /** The 31 March the record of health is of. */
  readonly outcomesOn: Day
  /** Of those adopted in three years; null where they are too few to be told of. */
  readonly adoption: AdoptionTimes | null
  /** Null on other days than the last: the record keeps how they stand now. */
  readonly leavers: CareSplits<LeaverBy> | null
  /** Measures from one 31 March to the next; the last point is that of the day. */
  readonly measures: readonly CareMeasure[]
}

/**
 * Children in care on a day and in the 12 months to it: every child of the authority, the restricted ones too.
 *
 * @param at  one of the days that can be looked at; the last one when not given, or when it is none of them
 * @returns   null while no looked-after return is loaded
 * @source    page design, children in care; indicators of children looked after, placements, adoption and care leavers
 */
export function childrenInCare(place: Place, actor: Actor, at: Day | null): Promise<ChildrenInCare | null> {
  const { laCode, suppressed } = actor
  return acting(place, actor, 'see-figures', 'count', async (db) => {
    const [, known] = await Promise.all([
      log(db, place, actor, { what: 'children-in-care.open' }),
      knownToday(place, db, laCode),
    ])
    if (known === null) return null
    const day = careDays(known, suppressed).find((each) => each === at) ?? known.to
    const key = `children in care page ${day}, known to ${known.to}${suppressed ? ', small numbers withheld' : ''}`
    return kept(place, db, laCode, key, () => careOn(place, db, laCode, known, day, suppressed))
  })
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
  at: Day,
  suppressed: boolean,
): Promise<ChildrenInCare> {
  const years: CareYear[] = []
  for (const day of careDays(known, suppressed).filter((each) => each < at)) {
    years.push(careYear(await yearCells(place, db, laCode, known, day), known, suppressed))
  }
  const counts = await careCounts(place, db, laCode, known, at)
  const year = careYear(counts, known, suppressed)
  return {
    ...year,
    ...{ known, at, isLast: counts.isLast, suppressed, hasPostcodes: counts.hasPostcodes },
    flow: careFlow(counts, year.inCare.total, suppressed),
    reasons: reasonSplits(counts.cells.left, monthsTo(counts).slice(-12).map(monthMark), suppressed),
    miles: suppressed ? null : milesOf(counts),
    monthsAtHome: suppressed ? null : monthsAtHome(counts),
    timesMissing: suppressed ? null : timesMissing(counts),
    outcomesOn: counts.outcomesOn,
    adoption: suppressed && counts.adoption.adopted <= fewestAdopted ? null : counts.adoption,
    leavers: counts.isLast ? leaverSplits(counts.cells.leavers, suppressed) : null,
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

function monthsAtHome({ cells }: CareCounts): readonly number[] {
  return [...countsBy(cells['in-care'], 'parents')]
    .flatMap(([months, count]) => Array.from({ length: count }, () => Number(months)))
    .sort((a, b) => b - a)
}

function timesMissing({ cells }: CareCounts): number {
  return [...countsBy(cells.missing, 'times')].reduce((sum, [times, count]) => sum + Number(times) * count, 0)
}
