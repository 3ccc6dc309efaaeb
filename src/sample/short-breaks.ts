import { type Day, plusDays, plusYears } from '../core/day.ts'
import type { Episode, Life } from './life.ts'
import { Chance } from './random.ts'

/** A series of short breaks: one agreement from a day to a day (V4), or break after break (V3), the last days included. */
export type ShortBreaks = {
  readonly episode: Episode
  readonly LS: 'V3' | 'V4'
  readonly stays: readonly Stay[]
  readonly provider: string
}

type Stay = { readonly start: Day; readonly end: Day }

/**
 * Of disabled children with a long need plan so many have short breaks: at a time two dozen in the whole authority under an
 * agreement, and half a dozen whose breaks are recorded one by one.
 */
const shares = { agreed: 0.13, oneByOne: 0.02 }
const longPlan = 240
/** Recorded one by one: a break of so many nights, and the weeks to the next. At most 17 days each and 75 a year (rules 365 and 367). */
const nights = [1, 4] as const
const weeksBetween = [3, 7] as const
const beginsAfter = [20, 160] as const
const youngest = 4
const providers = [
  ['PR1', 0.4],
  ['PR4', 0.4],
  ['PR5', 0.2],
] as const

/**
 * The short breaks of a child who was never looked after otherwise; null for nearly all. They end the day before the need
 * plan does. Source: specification of the made-up authority, `process.care_entry.short_breaks`.
 */
export function shortBreaks(seed: number, { child, episodes, died }: Life): ShortBreaks | null {
  if (child.disabilities.length === 0 || died !== null) return null
  const chance = new Chance(seed, 'short breaks', child.family, child.place)
  const drawn = chance.next()
  if (drawn >= shares.agreed + shares.oneByOne) return null
  const after = chance.whole(...beginsAfter)
  const provider = chance.pick(providers)
  for (const episode of episodes) {
    for (const plan of episode.needPlans) {
      const start = Math.max(plusDays(plan.start, after), plusYears(child.born, youngest)) as Day
      const end = plusDays(plan.end, -1)
      if (end - start < longPlan) continue
      if (drawn < shares.agreed) return { episode, LS: 'V4', stays: [{ start, end }], provider }
      return { episode, LS: 'V3', stays: oneByOne(chance, start, end), provider }
    }
  }
  return null
}

function oneByOne(chance: Chance, first: Day, last: Day): readonly Stay[] {
  const stays: Stay[] = []
  for (let start = first; ; ) {
    const end = plusDays(start, chance.whole(...nights))
    const weeks = chance.whole(...weeksBetween)
    if (end > last) return stays
    stays.push({ start, end })
    start = plusDays(start, 7 * weeks)
  }
}
