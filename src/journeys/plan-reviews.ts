import { dueOn } from '../codes/clocks.ts'
import type { Day } from '../core/day.ts'
import { clockOf, type Ending, type FromRow, type JourneyClock } from './stage.ts'

/** A protection plan as its reviews need it. `conferenceOn` is null where the record has no conference for it. */
type ReviewedPlan = {
  readonly startsOn: Day
  readonly endsOn: Day | null
  readonly conferenceOn: Day | null
  /** Days on which reviews were held, in any order. */
  readonly reviews: readonly Day[]
  readonly life: readonly Ending[]
  readonly from: FromRow
}

/**
 * The clocks of a plan's reviews: the first within three months of the conference, each later one within six months of
 * the last, while the plan runs. When it ends, the one then open is void.
 *
 * Where the record has no conference the first counts from the plan's start, unless the first review known came too late
 * for it: a census shows only the year's reviews, so earlier ones may have been held, and the clocks begin at that
 * review. Reviews recorded outside the plan stop no clock; a plan that ended before it started has none.
 *
 * @source census specification, section 8
 */
export function planReviews({ startsOn, endsOn, conferenceOn, reviews, life, from }: ReviewedPlan): JourneyClock[] {
  if (endsOn !== null && endsOn < startsOn) return []
  const begins = conferenceOn ?? startsOn
  const held = [...new Set(reviews)]
    .filter((on) => on > begins && (endsOn === null || on <= endsOn))
    .sort((a, b) => a - b)
  const endings: readonly Ending[] = [[endsOn, 'plan ended'], ...life]
  const clocks: (JourneyClock | null)[] = []
  const [first = null] = held
  const earlierUnknown = conferenceOn === null && first !== null && first > dueOn('cp_review_1', begins)
  if (!earlierUnknown) clocks.push(clockOf('cp_review_1', begins, first, endings, from))
  for (const [at, on] of held.entries()) {
    clocks.push(clockOf('cp_review_n', on, held[at + 1] ?? null, endings, from))
  }
  return clocks.filter((clock) => clock !== null)
}
