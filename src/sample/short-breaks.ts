import { type Day, plusDays, plusYears } from '../core/day.ts'
import type { Episode, Life } from './life.ts'
import { Chance } from './random.ts'

/** A series of short breaks under one agreement (V4), from a day to a day, the last included. */
export type ShortBreaks = {
  readonly episode: Episode
  readonly start: Day
  readonly end: Day
  readonly provider: string
}

/** Of disabled children with a long need plan so many have short breaks: two dozen at a time in the whole authority. */
const share = 0.13
const longPlan = 240
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
  if (!chance.happens(share)) return null
  const after = chance.whole(...beginsAfter)
  const provider = chance.pick(providers)
  for (const episode of episodes) {
    for (const plan of episode.needPlans) {
      const start = Math.max(plusDays(plan.start, after), plusYears(child.born, youngest)) as Day
      const end = plusDays(plan.end, -1)
      if (end - start >= longPlan) return { episode, start, end, provider }
    }
  }
  return null
}
