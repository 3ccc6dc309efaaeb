import { type Day, plusDays, plusYears } from '../core/day.ts'
import { type Address, homeOf } from './addresses.ts'
import { type ForAdoption, forAdoption } from './adoption.ts'
import { type InCare, timesInCare } from './care-ending.ts'
import { type CareEpisode, careEpisodes } from './care-episodes.ts'
import { type CareReview, careReviews } from './care-review.ts'
import { type LibertyOrder, libertyOrders } from './deprivation-of-liberty.ts'
import type { Child, Family } from './families.ts'
import { legalStatuses } from './legal-status.ts'
import type { Life } from './life.ts'
import { type MissingTime, missingTimes } from './missing.ts'
import { placements } from './placement.ts'
import { type PreviousPermanence, previousPermanence } from './previous-permanence.ts'
import { Chance } from './random.ts'
import { type ShortBreaks, shortBreaks } from './short-breaks.ts'

/** All that happened in one time looked after. */
export type CareTime = InCare & {
  readonly episodes: readonly CareEpisode[]
  readonly adoption: ForAdoption | null
  readonly reviews: readonly CareReview[]
  readonly missing: readonly MissingTime[]
  readonly orders: readonly LibertyOrder[]
  readonly before: PreviousPermanence
}

/** A child who was looked after at some time, or had short breaks. */
export type CareHistory = {
  readonly child: Child
  readonly home: Address
  /** None for a child who had short breaks and nothing else. */
  readonly times: readonly CareTime[]
  readonly breaks: ShortBreaks | null
  /** The birth of a girl's own first child while she was looked after. */
  readonly motherSince: Day | null
}

/** Girls who become mothers while looked after, by year from fifteen. */
const motherPerYear = 0.02
const motherFrom = 15

/**
 * The care history of a child; null when the child was never looked after and had no short breaks.
 *
 * @param authority  the number of the authority
 */
export function careHistory(seed: number, authority: string, family: Family, life: Life): CareHistory | null {
  const inCare = timesInCare(seed, life)
  const breaks = inCare.length === 0 ? shortBreaks(seed, life) : null
  if (inCare.length === 0 && breaks === null) return null
  const home = homeOf(seed, authority, family)
  const times = inCare.map((care): CareTime => {
    const adoption = forAdoption(seed, care)
    const statuses = legalStatuses(seed, care, adoption)
    const places = placements({ seed, care, home: { authority, address: home }, adoption, statuses })
    const episodes = careEpisodes(seed, care, statuses, places, adoption)
    return {
      ...care,
      ...{ adoption, episodes, reviews: careReviews(seed, care), missing: missingTimes(seed, care, episodes) },
      orders: libertyOrders(seed, care, places),
      before: previousPermanence(seed, care),
    }
  })
  return { child: life.child, home, times, breaks, motherSince: motherSince(seed, life.child, times) }
}

function motherSince(seed: number, child: Child, times: readonly CareTime[]): Day | null {
  if (child.male) return null
  const chance = new Chance(seed, 'mother', child.family, child.place)
  const after = Math.ceil(chance.wait(365.25 / motherPerYear))
  const born = plusDays(plusYears(child.born, motherFrom), after)
  return times.some(({ start, end }) => born > start && born < end) ? born : null
}
