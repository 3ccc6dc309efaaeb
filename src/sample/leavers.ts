import { plusYears } from '../core/day.ts'
import type { CareTime } from './care-history.ts'
import type { CensusYear } from './cut-census.ts'
import { Chance } from './random.ts'

/** A care leaver around a birthday, as cells of OC3. */
export type Leaver = { readonly IN_TOUCH: string; readonly ACTIV: string; readonly ACCOM: string }

/** Parameters. Source: specification of the made-up authority, `process.care_leavers`. */
const qualifies = { from: 14, days: 91, until: 16 }
const inTouch: Readonly<Record<number, number>> = { 17: 0.97, 18: 0.96, 19: 0.95, 20: 0.94, 21: 0.93 }
const notInTouch = [
  ['NO', 0.5],
  ['REFU', 0.25],
  ['NREQ', 0.25],
] as const
const activity = [
  ['F2', 0.15],
  ['P2', 0.03],
  ['F1', 0.07],
  ['F4', 0.03],
  ['F5', 0.23],
  ['P5', 0.065],
  ['G5', 0.275],
  ['G4', 0.09],
  ['G6', 0.06],
] as const
/** Before 2021-22 apprenticeships had no code, and training and work another. */
const activityUntil2021: Readonly<Record<string, string>> = { F4: 'F3', F5: 'F3', P5: 'P3' }
const accommodation = [
  ['U1', 0.4],
  ['B1', 0.13],
  ['D1', 0.13],
  ['E1', 0.06],
  ['K1', 0.06],
  ['Y1', 0.05],
  ['X2', 0.02],
  ['W2', 0.012],
  ['S2', 0.012],
  ['V2', 0.006],
  ['U2', 0.01],
  ['R2', 0.015],
] as const
/** Those who stay with their foster carers do so for some years. */
const staysOn: Readonly<Record<number, number>> = { 18: 1, 19: 0.8, 20: 0.65, 21: 0.3 }

/**
 * What the return of a year says of somebody who left care; null when it says nothing: no birthday of 17 to 21 in the
 * year, in care around it, or not in care for long enough. Who left before 18 is followed to 18 only: most go home.
 */
export function leaverIn(seed: number, last: CareTime, times: readonly CareTime[], year: CensusYear): Leaver | null {
  const { child, end, ending, episodes } = last
  const age = [17, 18, 19, 20, 21].find((years) => {
    const on = plusYears(child.born, years)
    return on >= year.start && on <= year.end
  })
  if (age === undefined || plusYears(child.born, age) <= end) return null
  if (!isLeaver(times.filter(({ start }) => start <= last.start))) return null
  const REC = episodes.at(-1)?.REC
  if (ending === 'adopted' || REC === 'E3' || (age > 18 && ending !== '18')) return null
  const chance = new Chance(seed, 'leavers', child.family, child.place, age)
  const isInTouch = chance.happens(inTouch[age] as number)
  const not = chance.pick(notInTouch)
  const ACTIV = chance.pick(activity)
  const ACCOM = chance.pick(accommodation)
  const stays = REC === 'E17' && chance.happens(staysOn[age] ?? 0)
  const young = age < 18 && ACCOM !== 'B1' ? 'B1' : ACCOM
  if (!isInTouch) return { IN_TOUCH: not, ACTIV: '0', ACCOM: '0' }
  return {
    IN_TOUCH: 'YES',
    ACTIV: year.year <= 2021 ? (activityUntil2021[ACTIV] ?? ACTIV) : ACTIV,
    ACCOM: stays ? 'Z1' : young,
  }
}

/** In care for 13 weeks since 14, and for a day since 16. */
function isLeaver(times: readonly CareTime[]): boolean {
  const daysSince = (years: number) =>
    times.reduce(
      (sum, { child, start, end }) => sum + Math.max(0, end - Math.max(start, plusYears(child.born, years))),
      0,
    )
  return daysSince(qualifies.from) >= qualifies.days && daysSince(qualifies.until) >= 1
}
