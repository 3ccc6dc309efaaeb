import { type Day, plusDays } from '../core/day.ts'
import { isWorkingDay, workingDayAfter } from '../core/working-days.ts'
import type { ProtectionPlan } from './life.ts'
import type { Chance } from './random.ts'
import type { Story } from './story.ts'

/** Parameters of protection plans. Source: specification of the made-up authority, `process.protection_plan`, fitted to its section 5. */
const endAtReview = [0.12, 0.5, 0.6, 0.6, 0.5, 0.5]
const endBetweenReviews = 0.025
const firstReview = [72, 92] as const
const laterReview = [150, 182] as const
const categories = [
  ['NEG', 0.46],
  ['EMO', 0.4],
  ['PHY', 0.075],
  ['SAB', 0.035],
  ['MUL', 0.03],
] as const
const categoryChanges = 0.07
const mostReviews = 9

/** A plan from the day of its conference, reviewed until a review ends it. Siblings share the chance, and so the days. */
export function protectionPlan(chance: Chance, start: Day, earlierPlans: number, story: Story): ProtectionPlan {
  const category = chance.pick(categories)
  const latest = chance.happens(categoryChanges) ? chance.pick(categories) : category
  const reviews: Day[] = []
  let last = start
  for (let n = 0; ; n++) {
    const [from, to] = n === 0 ? firstReview : laterReview
    const review = onWorkingDay(plusDays(last, chance.whole(from, to)))
    const between = chance.happens(endBetweenReviews)
    const earlier = plusDays(last, chance.whole(10, 60))
    if (between) return { start, end: onWorkingDay(earlier), category, latest, earlierPlans, reviews }
    reviews.push(review)
    const ends = chance.happens(
      (endAtReview[Math.min(n, endAtReview.length - 1)] as number) * story('planEndings', review),
    )
    if (ends || n === mostReviews) return { start, end: review, category, latest, earlierPlans, reviews }
    last = review
  }
}

/** The plan cut short on a day, its later reviews with it. */
export function endedEarly(plan: ProtectionPlan, end: Day): ProtectionPlan {
  return { ...plan, end, reviews: plan.reviews.filter((review) => review <= end) }
}

/** How many plans elsewhere or before our records a child had: seldom any. */
export function plansElsewhere(chance: Chance): number {
  return chance.pick([
    [0, 0.97],
    [1, 0.025],
    [2, 0.005],
  ] as const)
}

function onWorkingDay(at: Day): Day {
  return isWorkingDay(at) ? at : workingDayAfter(at, 1)
}
