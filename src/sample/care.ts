import { type Day, plusDays, plusYears } from '../core/day.ts'
import type { Child } from './families.ts'
import { Chance } from './random.ts'

/** Parameters of care. Source: specification of the made-up authority, `process.care_entry` and `process.care_exit`, fitted to its section 5. */
export const careAfterEnquiry = 0.045
export const infantTimes = 4.4
export const carePerPlanYear = 0.16
export const careFromNeedPlan = 0.045
export const siblingFollows = 0.52
/** Of times looked after that follow a first enquiry, so many began on its day: one start of care in fourteen of all. */
const emergencyShare = 0.25

type Way = 'ADOPT' | 'SGO' | 'HOME' | '18' | 'CAO' | 'OTHER'
const byAge: readonly (readonly [upTo: number, ways: readonly (readonly [Way, number])[]])[] = [
  [
    1,
    [
      ['ADOPT', 0.43],
      ['SGO', 0.2],
      ['HOME', 0.14],
      ['18', 0.13],
      ['CAO', 0.06],
      ['OTHER', 0.04],
    ],
  ],
  [
    5,
    [
      ['ADOPT', 0.2],
      ['SGO', 0.2],
      ['HOME', 0.27],
      ['18', 0.25],
      ['CAO', 0.06],
      ['OTHER', 0.04],
    ],
  ],
  [
    10,
    [
      ['ADOPT', 0.02],
      ['SGO', 0.14],
      ['HOME', 0.4],
      ['18', 0.34],
      ['CAO', 0.05],
      ['OTHER', 0.05],
    ],
  ],
  [
    16,
    [
      ['SGO', 0.04],
      ['HOME', 0.49],
      ['18', 0.37],
      ['CAO', 0.01],
      ['OTHER', 0.09],
    ],
  ],
  [
    99,
    [
      ['HOME', 0.27],
      ['18', 0.65],
      ['OTHER', 0.08],
    ],
  ],
]
const unaccompaniedWays = [
  ['18', 0.85],
  ['OTHER', 0.15],
] as const
/** Care leavers whose case stays open after 18, and for how long: to 21 or so, and to 25 at most. */
const openAfter18 = { share: 0.7, length: [1080, 330] as const, until: 25 }

export type CareSpell = {
  readonly start: Day
  readonly end: Day
  /** When the case closes; null when it goes on with a plan at home. */
  readonly closes: Day | null
  readonly reason: string
}

/** A time looked after: how it ends depends on the age at which it began. */
export function careFrom(chance: Chance, child: Child, start: Day): CareSpell {
  const eighteen = plusYears(child.born, 18)
  const age = (start - child.born) / 365.25
  const ways = child.unaccompanied
    ? unaccompaniedWays
    : (byAge.find(([upTo]) => age < upTo) as (typeof byAge)[number])[1]
  const way = chance.pick<Way>(ways)
  const length = lengthOf(chance, way)
  const leaverCloses = closesAfter18(chance, child)
  const goesOn = chance.happens(0.4)
  const end = plusDays(start, length)
  if (way === '18' || end >= eighteen) return { start, end: eighteen, closes: leaverCloses, reason: 'RC7' }
  const reason = { ADOPT: 'RC1', SGO: 'RC4', CAO: 'RC3', HOME: 'RC7', OTHER: 'RC7' }[way]
  return { start, end, closes: way === 'HOME' && goesOn ? null : end, reason }
}

/**
 * Was the child taken into police protection, or under an emergency order, on the day an enquiry began? Brothers and sisters
 * are alike. Its stream is of no seed, for the family and the day come of one, and no other draw moves by it.
 */
export function isEmergency({ family, born }: Child, enquired: Day): boolean {
  return enquired >= born && new Chance(0, 'emergency', family, 0, enquired).happens(emergencyShare)
}

/** When the case of a child who is looked after up to 18 closes: then, or some years later. */
export function closesAfter18(chance: Chance, { born }: Child): Day {
  const eighteen = plusYears(born, 18)
  const stays = chance.happens(openAfter18.share)
  const after = chance.length(openAfter18.length)
  return stays ? (Math.min(plusDays(eighteen, after), plusYears(born, openAfter18.until)) as Day) : eighteen
}

function lengthOf(chance: Chance, way: Way): number {
  switch (way) {
    case 'ADOPT':
      return 440 + chance.length([395, 170])
    case 'SGO':
      return 60 + chance.length([420, 230])
    case 'CAO':
      return chance.length([330, 200])
    case 'HOME':
      return chance.happens(0.42) ? Math.ceil(chance.wait(24)) : chance.length([420, 340])
    case 'OTHER':
      return chance.length([420, 380])
    case '18':
      return 0
  }
}
