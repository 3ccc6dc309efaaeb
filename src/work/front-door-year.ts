import type { CohortData } from '../documents/charts/cohort.ts'
import type { Month } from '../documents/charts/months-finding.ts'
import type { Database } from '../store/database.ts'
import { cellsOf, clockLimits, type FrontDoorCounts } from './front-door-counts.ts'
import { againFigures, cohortFigures, dayFigures, monthFigures, sankeyFigures } from './front-door-figures.ts'
import { yearPeriod } from './front-door-period.ts'
import {
  type ShownDays,
  type ShownSplits,
  withheldDays,
  withheldReferrals,
  withheldSteps,
} from './front-door-withheld.ts'
import { kept } from './kept-figures.ts'
import type { Place } from './place.ts'

/** A collection year as those see it who may not see small numbers. */
export type FrontDoorYear = {
  readonly referrals: ShownSplits
  /** The months of the year, as far as they are known. */
  readonly months: readonly Month[]
  readonly assessments: ShownDays
  readonly conferences: ShownDays
  /** The year's own referrals, followed for 12 months. */
  readonly cohort: CohortData
}

const everybody = { source: null, need: null }

/** A year with its small numbers withheld, kept as that from one load to the next. */
export function frontDoorYear(
  place: Place,
  db: Database,
  laCode: string,
  counts: FrontDoorCounts,
  year: number,
): Promise<FrontDoorYear> {
  return kept(place, db, laCode, `front door ${year}, small numbers withheld`, async () => yearWithheld(counts, year))
}

function yearWithheld(counts: FrontDoorCounts, year: number): FrontDoorYear {
  const period = yearPeriod(year)
  const cells = cellsOf(counts.referrals, period, everybody)
  const monthly = monthFigures(counts, everybody, period.to).slice(-12)
  const months = monthly.map(({ count }) => (count === 'c' ? 0 : count))
  const referrals = withheldReferrals({ sankey: sankeyFigures(cells), months, again: againFigures(cells) })
  const plans = referrals.sankey.results.find(({ keys }) => keys[0] === 'plan-or-care')?.count ?? 0
  const days = (kind: 'assessments' | 'conferences', limit: number) =>
    withheldDays(dayFigures(cellsOf(counts[kind], period, everybody)), limit)
  const cohort = cohortFigures(cells, period)
  return {
    referrals,
    months: monthly.map((month, at) => ({ ...month, count: referrals.months[at] ?? 'c', usual: usualOrNone(month) })),
    assessments: days('assessments', clockLimits.assessment),
    conferences: days('conferences', clockLimits.s47_conference),
    cohort: { ...cohort, steps: withheldSteps(cohort.steps, referrals.sankey.total, plans) },
  }
}

/** A usual range that reaches down to small numbers would tell of them. */
function usualOrNone({ usual }: Month): Month['usual'] {
  return usual === null || usual.high < smallestRange ? null : usual
}

/** Below this a usual range is worked out from months of so few that it is not shown. */
const smallestRange = 40
