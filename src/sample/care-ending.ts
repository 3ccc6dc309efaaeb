import { type Day, plusDays, plusYears } from '../core/day.ts'
import type { Child } from './families.ts'
import type { Episode, Life } from './life.ts'
import { Chance } from './random.ts'
import { yearEnd } from './year-end.ts'

/** How a time looked after ended. `18`: at the eighteenth birthday. */
export type Ending = 'adopted' | 'guardianship' | 'arrangements' | 'home' | 'other' | '18'

/** A time looked after as the return sees it: never before birth. */
export type InCare = {
  readonly child: Child
  readonly episode: Episode
  readonly start: Day
  /** The last day, which may be still to come. */
  readonly end: Day
  readonly ending: Ending
}

/** Children who went home for good, beside those who left in another way, by age: what is left of `care.ts` once a case closed. */
const homeOrOther: readonly (readonly [upTo: number, home: number, other: number])[] = [
  [1, 0.09, 0.04],
  [5, 0.16, 0.04],
  [10, 0.24, 0.05],
  [16, 0.31, 0.09],
  [99, 0.18, 0.08],
]
/** A stay as short as this is nearly always a stay away from home. */
const shortStay = 60

/** The times a child was looked after, in order. What came after an adoption is another family's, under another number. */
export function timesInCare(seed: number, { child, episodes }: Life): readonly InCare[] {
  const times: InCare[] = []
  for (const episode of episodes) {
    if (episode.care === null) continue
    const start = Math.max(episode.care.start, child.born) as Day
    if (episode.care.end <= start) continue
    const ending = endingOf(seed, child, episode, start, episode.care.end)
    times.push({ child, episode, start, end: lastDayOf(ending, episode.care.end), ending })
    if (ending === 'adopted') break
  }
  return times
}

/** An adoption on 31 March would be of a child looked after all year as well, which no return can say (rules 187 and 601). */
function lastDayOf(ending: Ending, end: Day): Day {
  return ending === 'adopted' && yearEnd(end) === end ? plusDays(end, -1) : end
}

function endingOf(seed: number, child: Child, { reason, needPlans }: Episode, start: Day, end: Day): Ending {
  if (end >= plusYears(child.born, 18)) return '18'
  if (reason === 'RC1') return 'adopted'
  if (reason === 'RC4') return 'guardianship'
  if (reason === 'RC3') return 'arrangements'
  if (needPlans.some((plan) => plan.start === end)) return 'home'
  const age = (start - child.born) / 365.25
  const [, home, other] = homeOrOther.find(([upTo]) => age < upTo) as (typeof homeOrOther)[number]
  const chance = new Chance(seed, 'exit', child.family, child.place, start)
  return chance.happens(end - start <= shortStay ? 0.98 : home / (home + other)) ? 'home' : 'other'
}
