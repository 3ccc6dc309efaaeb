import { dueOn } from '../codes/clocks.ts'
import { type Day, day, plusDays } from '../core/day.ts'
import type { Episode } from './life.ts'

/** The last day the last census knows of. */
const known = day('2026-03-31')

/**
 * How many deadlines of a referral are open on the last day the last census knows of, and due on it or in the seven days
 * after it. Faults of the files, which may hide one, are not looked at.
 */
export function dueNext({ referred, noFurtherAction, closed, ...episode }: Episode): number {
  if (noFurtherAction || referred > known || (closed !== null && closed <= known)) return 0
  const [first] = episode.assessments
  const assessed = first !== undefined && isNext(dueOn('assessment', referred), first.start, first.done)
  const conferences = episode.enquiries.filter(({ start, target, conference }) => isNext(target, start, conference))
  const reviews = episode.protectionPlans.filter((plan) => {
    const held = plan.reviews.filter((on) => on <= known).at(-1)
    const due = held === undefined ? dueOn('cp_review_1', plan.start) : dueOn('cp_review_n', held)
    return isNext(due, plan.start, plan.end)
  })
  return (assessed ? 1 : 0) + conferences.length + reviews.length
}

/** Begun by the last day known, not yet done on it, and due within the week. */
function isNext(due: Day, start: Day, done: Day | null): boolean {
  return start <= known && done !== null && done > known && due >= known && due <= plusDays(known, 7)
}
