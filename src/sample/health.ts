import { plusYears } from '../core/day.ts'
import type { CensusYear } from './cut-census.ts'
import type { Child } from './families.ts'
import { Chance } from './random.ts'

/** The outcomes of a year for a child looked after all through it, as cells of OC2. */
export type Outcomes = Readonly<Record<string, string>>

/** Parameters. Source: specification of the made-up authority, `process.care_practice`. */
const done = { assessment: 0.92, teeth: 0.83, immunised: 0.92, development: 0.9 }
const sdq = { returned: 0.93, mean: 15.4, deviation: 7.2, most: 40 }
const noScore = [
  ['SDQ2', 0.35],
  ['SDQ4', 0.35],
  ['SDQ5', 0.2],
  ['SDQ3', 0.1],
] as const
const convicted = 0.02
const substance = { identified: 0.03, received: 0.48, refused: 0.84 }
const substanceFrom = 11

/** What is said of a child and a year: the ages decide which items there are. */
export function outcomesOf(seed: number, child: Child, { year, start, end }: CensusYear): Outcomes {
  const chance = new Chance(seed, 'health', child.family, child.place, year)
  const flag = (share: number) => (chance.happens(share) ? '1' : '0')
  const turns = (years: number) => plusYears(child.born, years)
  const score = Math.min(sdq.most, Math.max(0, Math.round(sdq.mean + sdq.deviation * chance.normal())))
  const isScored = chance.happens(sdq.returned)
  const reason = chance.pick(noScore)
  const drawn = {
    HEALTH_ASSESSMENT: flag(done.assessment),
    TEETH_CHECK: flag(done.teeth),
    IMMUNISATIONS: flag(done.immunised),
    HEALTH_CHECK: flag(done.development),
    CONVICTED: flag(convicted),
    SUBSTANCE_MISUSE: flag(substance.identified),
    INTERVENTION_RECEIVED: flag(substance.received),
    INTERVENTION_OFFERED: flag(substance.refused),
  }
  const { HEALTH_CHECK, CONVICTED, SUBSTANCE_MISUSE, INTERVENTION_RECEIVED, INTERVENTION_OFFERED, ...always } = drawn
  const misuses = SUBSTANCE_MISUSE === '1' && turns(substanceFrom) <= end
  const asksScore = turns(4) <= end && turns(17) >= start
  return {
    ...(asksScore ? (isScored ? { SDQ_SCORE: String(score) } : { SDQ_REASON: reason }) : {}),
    ...(turns(10) <= end ? { CONVICTED } : {}),
    ...(turns(5) > end ? { HEALTH_CHECK } : {}),
    ...always,
    SUBSTANCE_MISUSE: misuses ? '1' : '0',
    ...(misuses ? { INTERVENTION_RECEIVED } : {}),
    ...(misuses && INTERVENTION_RECEIVED === '0' ? { INTERVENTION_OFFERED } : {}),
  }
}
