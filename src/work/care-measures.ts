import { type Day, plusMonths } from '../core/day.ts'
import type { ShownCount } from '../core/suppress.ts'
import { countsBy, type YearCells } from './care-counts.ts'
import type { CareKnown } from './care-known.ts'
import {
  type CareSplit,
  type CareSplits,
  type InCareBy,
  inCareSplits,
  missingSplits,
  type OutcomeBy,
  outcomeSplits,
  sumOfParts,
} from './care-splits.ts'

/** One measure on one day. */
export type MeasurePoint = {
  readonly on: Day
  /** In percent or, of the mean score, as it is; null where nothing is known; `c` where it is withheld. */
  readonly value: number | 'c' | null
  /** What it is a part of, in children. */
  readonly part: ShownCount | null
  readonly of: ShownCount | null
}

/** A measure from year to year. */
export type CareMeasure = { readonly id: MeasureId; readonly points: readonly MeasurePoint[] }

/** A day's children in every way measures are made from, small numbers withheld where asked. */
export type CareYear = {
  readonly on: Day
  readonly inCare: CareSplits<InCareBy>
  readonly outcomes: CareSplits<OutcomeBy>
  readonly missing: CareSplits<'missing'>
  /** Do the returns go back two and a half years, so that it is known who has been in care as long and with whom? */
  readonly isLongKnown: boolean
  /** The sum of the scores of the questionnaire, and how many there are. */
  readonly scores: { readonly sum: number; readonly of: number }
}

/** A day's splits, of which its measures and its pictures are made. */
export function careYear(counts: YearCells, known: CareKnown, suppressed: boolean): CareYear {
  const { cells, at: on } = counts
  const scores = [...countsBy(cells.outcomes, 'score')]
  return {
    on,
    inCare: inCareSplits(cells['in-care'], suppressed),
    outcomes: outcomeSplits(cells.outcomes, suppressed),
    missing: missingSplits(cells.missing, suppressed),
    isLongKnown: known.from <= plusMonths(on, -30),
    scores: {
      sum: scores.reduce((sum, [score, count]) => sum + Number(score) * count, 0),
      of: scores.reduce((sum, [, count]) => sum + count, 0),
    },
  }
}

/** The part and what it is a part of, by the keys of a split; null is everybody in the set. */
type Share = {
  readonly set: 'inCare' | 'outcomes' | 'missing'
  readonly of: (year: CareYear) => CareSplit
  readonly part: readonly string[]
  readonly whole: readonly string[] | null
  /** Keys that say nothing is known where everybody has one. */
  readonly unknown?: readonly string[]
}

const answered = { part: ['yes'], whole: null, unknown: ['not-known'] } as const

/**
 * The measures, each a part of some children. Definitions are those of the catalogue of indicators.
 *
 * @source indicators `cla-reviews-on-time`, `cla-health-assessment`, `cla-dental`, `cla-immunisations`,
 *   `cla-development-assessment`, `cla-sdq-average`, `cla-sdq-concern`, `cla-three-or-more-placements`,
 *   `cla-long-term-stability`, `cla-more-than-20-miles-outside`, `cla-missing-share`
 */
const shares = {
  // Where nobody's were in time, no reviews are in the returns.
  reviews: {
    set: 'inCare',
    of: ({ inCare }) => inCare.by.reviews,
    ...{ part: ['in-time'], whole: ['in-time', 'late'], unknown: ['late', 'none'] },
  },
  health: { set: 'outcomes', of: ({ outcomes }) => outcomes.by.health, ...answered },
  teeth: { set: 'outcomes', of: ({ outcomes }) => outcomes.by.teeth, ...answered },
  immunised: { set: 'outcomes', of: ({ outcomes }) => outcomes.by.immunised, ...answered },
  development: {
    set: 'outcomes',
    of: ({ outcomes }) => outcomes.by.development,
    ...{ part: ['yes'], whole: ['yes', 'no', 'not-known'], unknown: ['not-known', 'older'] },
  },
  sdq: {
    set: 'outcomes',
    of: ({ outcomes }) => outcomes.by.sdq,
    part: ['concern', 'no-concern'],
    whole: ['concern', 'no-concern', 'not-returned'],
  },
  concern: {
    set: 'outcomes',
    of: ({ outcomes }) => outcomes.by.sdq,
    part: ['concern'],
    whole: ['concern', 'no-concern'],
  },
  moved: { set: 'inCare', of: ({ inCare }) => inCare.by.placements, part: ['3', '4', '5', '6'], whole: null },
  settled: { set: 'inCare', of: ({ inCare }) => inCare.by.long, part: ['settled'], whole: ['settled', 'moved'] },
  far: {
    set: 'inCare',
    of: ({ inCare }) => inCare.by.reach,
    part: ['outside-far'],
    whole: null,
    unknown: ['not-known'],
  },
  missing: { set: 'missing', of: ({ missing }) => missing.by.missing, part: ['once', 'more'], whole: null },
} as const satisfies Readonly<Record<string, Share>>

export type MeasureId = keyof typeof shares | 'score'

/** The measures in the order of the wall. */
const measureIds: readonly MeasureId[] = [
  ...(['reviews', 'health', 'teeth', 'immunised', 'development', 'sdq', 'score', 'concern'] as const),
  ...(['moved', 'settled', 'far', 'missing'] as const),
]

/** A measure of a day. */
export function measureOf(id: MeasureId, year: CareYear): MeasurePoint {
  const { on } = year
  const nothing = { on, value: null, part: null, of: null }
  if (id === 'score') return scoreOf(year)
  if (id === 'settled' && !year.isLongKnown) return nothing
  const { set, of: splitOf, part: keys, whole, unknown }: Share = shares[id]
  const split = splitOf(year)
  const isKnown = split.some(({ key, count }) => count !== 0 && !(unknown ?? []).includes(key))
  const [part, of] = [sumOfParts(split, keys), whole === null ? year[set].total : sumOfParts(split, whole)]
  if (!isKnown || of === 0) return nothing
  if (part === 'c' || of === 'c') return { on, value: 'c', part, of }
  return { on, value: (100 * part) / of, part, of }
}

/** The mean score; of those whose scores are withheld none. */
function scoreOf({ on, scores, outcomes }: CareYear): MeasurePoint {
  if (scores.of === 0) return { on, value: null, part: null, of: null }
  const of = sumOfParts(outcomes.by.sdq, ['concern', 'no-concern'])
  return of === 'c' ? { on, value: 'c', part: 'c', of: 'c' } : { on, value: scores.sum / scores.of, part: of, of }
}

/** Every measure on each day, the newest last. */
export const careMeasures = (years: readonly CareYear[]): readonly CareMeasure[] =>
  measureIds.map((id) => ({ id, points: years.map((year) => measureOf(id, year)) }))
