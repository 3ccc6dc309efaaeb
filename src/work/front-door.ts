import type { Day } from '../core/day.ts'
import { plusDays } from '../core/day.ts'
import type { CohortData } from '../documents/charts/cohort.ts'
import type { MonthsData } from '../documents/charts/months-finding.ts'
import type { ReReferralsData } from '../documents/charts/re-referrals.ts'
import type { SankeyData } from '../documents/charts/sankey-data.ts'
import type { WorkingDaysData } from '../documents/charts/working-days.ts'
import type { Actor } from '../practice/actor.ts'
import type { Database } from '../store/database.ts'
import { howManyReferrals } from '../store/front-door-referrals.ts'
import { acting, log } from './acting.ts'
import {
  type Chosen,
  type ClockCell,
  cellsOf,
  clockLimits,
  type FrontDoorCounts,
  frontDoorCounts,
  isWholeMonth,
  sumOfCells,
} from './front-door-counts.ts'
import {
  againFigures,
  cohortFigures,
  cohortPeriod,
  dayFigures,
  type MonthPart,
  monthFigures,
  monthParts,
  referralsCounted,
  sankeyFigures,
  type YearBeside,
  yearBeside,
} from './front-door-figures.ts'
import { referralFilter } from './front-door-filter.ts'
import {
  collectionYear,
  lastDay,
  type MonthNumber,
  monthNumber,
  type Period,
  periodWritten,
  twelveTo,
  yearBefore,
  yearPeriod,
} from './front-door-period.ts'
import { type FrontDoorYear, frontDoorYear } from './front-door-year.ts'
import { kept } from './kept-figures.ts'
import type { Place } from './place.ts'

/** What the front door is asked for. Who may not see small numbers is shown whole years of everybody, whatever they ask. */
export type FrontDoorAsked = { readonly period: Period | null } & Chosen

/** The front door in figures, ready to be drawn; nothing in it opens. */
export type FrontDoor = {
  /** The last day the censuses know of. */
  readonly knownTo: Day
  /** Collection years that are loaded, the newest last. */
  readonly years: readonly number[]
  readonly period: Period
  /** The month that is known as far as anything is. */
  readonly last: MonthNumber
  /** The last month that is known whole. */
  readonly lastWhole: MonthNumber
  /** Is the census of some of the period not loaded? */
  readonly isPartlyLoaded: boolean
  readonly chosen: Chosen
  readonly suppressed: boolean
  readonly sankey: SankeyData
  /** How many children the referrals are about; null where that is not told. */
  readonly children: number | null
  /** Beside the same months a year before; null where they are not loaded, or not told. */
  readonly beside: YearBeside | null
  readonly months: MonthsData
  readonly assessments: WorkingDaysData
  readonly conferences: WorkingDaysData
  readonly again: ReReferralsData
  /** Null where no referrals that are loaded have had 12 months. */
  readonly cohort: { readonly data: CohortData; readonly period: Period } | null
  /** Of one month alone: its parts beside their usual ranges. */
  readonly parts: { readonly sources: readonly MonthPart[]; readonly needs: readonly MonthPart[] } | null
}

/**
 * Who told us, about what, and what happened: the referrals of some months, of every child of the authority, the
 * restricted ones too.
 *
 * @returns null while no census is loaded
 * @source  page design, front door; indicators `referrals-count`, `re-referrals-12m`, `assessments-45-days` (here from the
 *          referral, as the register of clocks has it) and `icpc-15-days`
 */
export function frontDoor(place: Place, actor: Actor, asked: FrontDoorAsked): Promise<FrontDoor | null> {
  return acting(place, actor, 'see-figures', 'count', async (db) => {
    const [, shown] = await Promise.all([
      log(db, place, actor, { what: 'front-door.open' }),
      keptDoor(place, db, actor.laCode, asked, actor.suppressed),
    ])
    return shown
  })
}

/** The same, kept from one load to the next. For a counter. */
export async function keptDoor(
  place: Place,
  db: Database,
  laCode: string,
  asked: FrontDoorAsked,
  suppressed: boolean,
): Promise<FrontDoor | null> {
  const counts = await frontDoorCounts(place, db, laCode)
  if (counts === null) return null
  if (suppressed) return withheldDoor(place, db, laCode, counts, asked.period)
  const { last, lastWhole } = lastMonths(place, counts)
  const whole = { ...asked, period: asked.period ?? twelveTo(lastWhole) }
  const { period, source, need } = whole
  const key = `front door ${periodWritten(period)} ${source} ${need}, known to ${last} ${lastWhole}`
  return kept(place, db, laCode, key, () => openDoor(db, laCode, counts, whole, { last, lastWhole }))
}

/** The month of the last day that is known and has come, and the last month that is over. */
function lastMonths(place: Place, { knownTo }: FrontDoorCounts): Last {
  const at = Math.min(knownTo, place.today()) as Day
  const last = monthNumber(at)
  return { last, lastWhole: lastDay(last) <= at ? last : monthNumber(plusDays(at, -31)) }
}

type Last = { readonly last: MonthNumber; readonly lastWhole: MonthNumber }

async function openDoor(
  db: Database,
  laCode: string,
  counts: FrontDoorCounts,
  { period, source, need }: { readonly period: Period } & Chosen,
  { last, lastWhole }: Last,
): Promise<FrontDoor> {
  const chosen = { source, need }
  const referrals = cellsOf(counts.referrals, period, chosen)
  const { children } = await howManyReferrals(db, laCode, referralFilter({ period, ...chosen }))
  const cohortOf = cohortPeriod(counts, period, lastWhole)
  const earlier = yearBefore(period)
  const isOneMonth = period.from === period.to
  return {
    ...about(counts, period, last, lastWhole),
    ...{ chosen, suppressed: false, children },
    sankey: sankeyFigures(referrals),
    beside:
      isWholeMonth(counts, earlier.from) && isWholeMonth(counts, earlier.to)
        ? yearBeside(referrals, cellsOf(counts.referrals, earlier, chosen), earlier)
        : null,
    months: {
      counted: referralsCounted,
      months: monthFigures(counts, chosen, isOneMonth || period.to > last ? last : period.to),
    },
    assessments: assessmentDays(cellsOf(counts.assessments, period, chosen)),
    conferences: conferenceDays(cellsOf(counts.conferences, period, chosen)),
    again: { referrals: sumOfCells(referrals), months: againFigures(referrals).map((count) => ({ count })) },
    cohort:
      cohortOf === null
        ? null
        : { data: cohortFigures(cellsOf(counts.referrals, cohortOf, chosen), cohortOf), period: cohortOf },
    parts: isOneMonth
      ? {
          sources: monthParts(counts, chosen, 'source', period.from),
          needs: monthParts(counts, chosen, 'need', period.from),
        }
      : null,
  }
}

/** Whole years, of everybody, with small numbers withheld: see `front-door-withheld.ts`. Kept as what it is. */
function withheldDoor(
  place: Place,
  db: Database,
  laCode: string,
  counts: FrontDoorCounts,
  asked: Period | null,
): Promise<FrontDoor> {
  const known = lastMonths(place, counts)
  const year = asked === null ? (counts.years.at(-1) as number) : collectionYear(asked.to)
  const key = `front door page ${year}, small numbers withheld, known to ${known.last} ${known.lastWhole}`
  return kept(place, db, laCode, key, async () => {
    const of = (year: number) => frontDoorYear(place, db, laCode, counts, year)
    const shown = await of(year)
    const earlier = counts.years.includes(year - 1) ? await of(year - 1) : null
    return {
      ...about(counts, yearPeriod(year), known.last, known.lastWhole),
      ...{ chosen: { source: null, need: null }, suppressed: true, children: null, beside: null, parts: null },
      sankey: shown.referrals.sankey,
      months: { counted: referralsCounted, months: [...(earlier?.months ?? []), ...shown.months] },
      assessments: { ...assessmentDays([]), ...shown.assessments },
      conferences: { ...conferenceDays([]), ...shown.conferences },
      again: {
        referrals: shown.referrals.sankey.total,
        months: shown.referrals.again.map((count) => ({ count })),
      },
      cohort: cohortOfYear(earlier, year),
    }
  })
}

/** Of a whole year the referrals of the year before have had their 12 months. */
function cohortOfYear(earlier: FrontDoorYear | null, year: number): FrontDoor['cohort'] {
  return earlier === null ? null : { data: earlier.cohort, period: yearPeriod(year - 1) }
}

function about(counts: FrontDoorCounts, period: Period, last: MonthNumber, lastWhole: MonthNumber) {
  const { knownTo, years } = counts
  const isPartlyLoaded = [period.from, period.to].some((month) => !years.includes(collectionYear(month)))
  return { knownTo, years, period, last, lastWhole, isPartlyLoaded }
}

const assessmentDays = (cells: readonly ClockCell[]): WorkingDaysData => ({
  counted: { one: 'assessment', many: 'assessments' },
  measured: 'Working days from referral to sign-off',
  limit: clockLimits.assessment,
  days: dayFigures(cells),
})

const conferenceDays = (cells: readonly ClockCell[]): WorkingDaysData => ({
  counted: { one: 'conference', many: 'conferences' },
  ends: { do: 'are held', did: 'were held' },
  measured: 'Working days from the start of the enquiry',
  limit: clockLimits.s47_conference,
  days: dayFigures(cells),
})
