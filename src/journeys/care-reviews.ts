import type { ClockId } from '../codes/clocks.ts'
import type { Day } from '../core/day.ts'
import { collectionYear } from '../core/period.ts'
import { type CarePeriod, fromEpisode } from './care-periods.ts'
import type { ChildRows } from './child-rows.ts'
import { clockOf, type Ending, type JourneyClock } from './stage.ts'

/** A period of care as its reviews need it. */
type ReviewedPeriod = {
  readonly period: CarePeriod
  /** Days on which reviews were held, in any order. */
  readonly held: readonly Day[]
  readonly life: readonly Ending[]
  /** See {@link yearsTold}. */
  readonly told: ReadonlySet<number>
}

/**
 * The clocks of a period's reviews: the first within 20 working days of coming into care, the second within three months of
 * the first, each later one within six months of the last, while the child is looked after. Leaving care makes the one then
 * open void, as do the 18th birthday and death.
 *
 * A return shows the reviews of its year only. So one that seems late is told as late only when the record holds every year
 * between: else others may have been held that nobody sent in, and the clocks go on from that review. Where nothing tells
 * on which day the child came into care, the first review known is not the first, and six months count from it.
 *
 * @source Care Planning, Placement and Case Review (England) Regulations 2010, regulation 33
 */
export function careReviews({ period, held, life, told }: ReviewedPeriod): JourneyClock[] {
  const { startsOn, endsOn, beginningKnown } = period
  if (endsOn !== null && endsOn < startsOn) return []
  const from = fromEpisode(period.first)
  const reviews = [...new Set(held)]
    .filter((on) => on >= startsOn && (endsOn === null || on <= endsOn))
    .sort((a, b) => a - b)
  const endings: readonly Ending[] = [[endsOn, 'left care'], ...life]
  const clocks: JourneyClock[] = []
  const add = (id: ClockId, begins: Day, done: Day | null): boolean => {
    const clock = clockOf(id, begins, done, endings, from)
    const isLate = clock !== null && done !== null && done >= clock.lateFrom
    if (isLate && !everyYear(told, begins, done)) return false
    if (clock !== null) clocks.push(clock)
    return true
  }
  let isSecond = beginningKnown && add('cla_review_1', startsOn, reviews[0] ?? null)
  for (const [at, on] of reviews.entries()) {
    add(isSecond ? 'cla_review_2' : 'cla_review_n', on, reviews[at + 1] ?? null)
    isSecond = false
  }
  return clocks
}

function everyYear(told: ReadonlySet<number>, from: Day, to: Day): boolean {
  for (let year = collectionYear(from); year <= collectionYear(to); year++) if (!told.has(year)) return false
  return true
}

/**
 * The collection years whose own file is in the record, as far as the child's rows show: a review, an end of an episode, a
 * time missing, or what is said of a whole year stands in the file of its year, while an episode that is still open stands
 * in later files too.
 */
export function yearsTold(rows: ChildRows): ReadonlySet<number> {
  const days = [
    ...(rows.ssd_cla_reviews ?? []).map(({ clar_cla_review_date: on }) => on),
    ...(rows.ssd_cla_episodes ?? []).map(({ clae_cla_episode_ceased_date: on }) => on),
    ...(rows.ssd_missing ?? []).map(({ miss_missing_episode_start_date: on }) => on),
    ...(rows.ssd_sdq_scores ?? []).map(({ csdq_sdq_completed_date: on }) => on),
  ]
  const years = (rows.ext_cla_year_outcomes ?? []).flatMap(({ excy_year: year }) => year ?? [])
  return new Set([...years, ...days.flatMap((on) => (on === null ? [] : [collectionYear(on)]))])
}
