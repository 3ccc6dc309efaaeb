import { type Day, plusDays, plusMonths, plusYears } from '../core/day.ts'
import { isWorkingDay, workingDayAfter, workingDayBefore } from '../core/working-days.ts'
import type { InCare } from './care-ending.ts'
import { lastDay } from './contacts.ts'
import { Chance } from './random.ts'

/** A review of a child looked after, and how the child took part. */
export type CareReview = { readonly on: Day; readonly code: string; readonly isInTime: boolean }

/** Parameters. Source: specification of the made-up authority, `process.care_practice.review`. */
const onTime = 0.94
const daysLate = [1, 25] as const
const firstWithin = 20
const monthsToSecond = 3
const monthsToNext = 6
const participation = [
  ['PN1', 0.5],
  ['PN2', 0.06],
  ['PN3', 0.03],
  ['PN4', 0.04],
  ['PN5', 0.05],
  ['PN6', 0.24],
  ['PN7', 0.08],
] as const
const speaksFrom = 4

/** The reviews of a time in care: within 20 working days, three months and then every six, most of them in time. */
export function careReviews(seed: number, { child, start, end }: InCare): readonly CareReview[] {
  const chance = new Chance(seed, 'reviews', child.family, child.place, start)
  const reviews: CareReview[] = []
  let due = workingDayAfter(start, firstWithin)
  for (;;) {
    const isOnTime = chance.happens(onTime)
    const late = chance.whole(...daysLate)
    const early = chance.whole(0, 12)
    const code = chance.pick(participation)
    const planned = isOnTime ? plusDays(due, -early) : plusDays(due, late)
    const on = isWorkingDay(planned) ? planned : workingDayBefore(planned, 1)
    if (on >= end || on > lastDay) return reviews
    reviews.push({ on, code: on < plusYears(child.born, speaksFrom) ? 'PN0' : code, isInTime: on <= due })
    due = plusMonths(on, reviews.length === 1 ? monthsToSecond : monthsToNext)
  }
}
