import { type Day, plusDays, plusYears } from '../core/day.ts'
import type { InCare } from './care-ending.ts'
import type { CareEpisode } from './care-episodes.ts'
import { lastDay } from './contacts.ts'
import { Chance } from './random.ts'
import { yearEnd } from './year-end.ts'

/** A time a child was missing or away, both days included. */
export type MissingTime = { readonly from: Day; readonly to: Day; readonly code: string }

/** Parameters. Source: specification of the made-up authority, `process.missing`; the chances fitted to its section 5. */
const perYear: readonly (readonly [from: number, chance: number])[] = [
  [16, 0.3],
  [10, 0.165],
  [5, 0.01],
]
const furtherTimes = { mean: 5, shape: 0.6 }
const underADay = 0.7
const daysAway = 2.5
const mostDays = 60
const awayNotMissing = 0.12

/** When a child looked after was missing, in order: always inside one episode of care, and back before it ended. */
export function missingTimes(
  seed: number,
  { child, start, end }: InCare,
  episodes: readonly CareEpisode[],
): readonly MissingTime[] {
  const found: MissingTime[] = []
  for (let from = start; from < end && from <= lastDay; ) {
    const until = Math.min(yearEnd(from), end) as Day
    const age = (from - child.born) / 365.25
    const chance = new Chance(seed, 'missing', child.family, child.place, from)
    const share = (perYear.find(([least]) => age >= least)?.[1] ?? 0) * ((until - from + 1) / 365)
    if (chance.happens(share)) {
      const times = 1 + chance.count(chance.gamma(furtherTimes.mean, furtherTimes.shape) * ((until - from + 1) / 365))
      for (let n = 0; n < times; n++) {
        const left = chance.whole(from, until) as Day
        const days = chance.happens(underADay)
          ? chance.whole(0, 1)
          : Math.min(Math.ceil(chance.wait(daysAway)), mostDays)
        const code = chance.happens(awayNotMissing) ? 'A' : 'M'
        const back = plusDays(left, days)
        // Before the age at which children go missing nobody does, and a time away on a day of change would be of two episodes.
        const isInside = episodes.some((episode) => left > episode.from && back < episode.to)
        if (isInside && left > plusYears(child.born, 5)) found.push({ from: left, to: back, code })
      }
    }
    from = plusDays(until, 1)
  }
  found.sort((a, b) => a.from - b.from || a.to - b.to)
  return apart(found)
}

/** Only those that began after every earlier one had ended. */
function apart(times: readonly MissingTime[]): readonly MissingTime[] {
  let latest: Day | null = null
  const found: MissingTime[] = []
  for (const time of times) {
    if (latest === null || time.from > latest) found.push(time)
    if (latest === null || time.to > latest) latest = time.to
  }
  return found
}
