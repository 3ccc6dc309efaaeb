import { type Day, plusDays, plusYears } from '../core/day.ts'
import type { Child } from './families.ts'
import type { Chance } from './random.ts'

/** Parameters of care. Source: specification of the made-up authority, `process.care_entry` and `process.care_exit`. */
export const careAfterEnquiry = 0.046
export const infantTimes = 4.4
export const carePerPlanYear = 0.17
export const careFromNeedPlan = 0.045
export const siblingFollows = 0.52

type Way = 'ADOPT' | 'SGO' | 'HOME' | '18' | 'CAO' | 'OTHER'
const byAge: readonly (readonly [upTo: number, ways: readonly (readonly [Way, number])[]])[] = [
  [
    1,
    [
      ['ADOPT', 0.45],
      ['SGO', 0.19],
      ['HOME', 0.15],
      ['18', 0.12],
      ['CAO', 0.06],
      ['OTHER', 0.04],
    ],
  ],
  [
    5,
    [
      ['ADOPT', 0.22],
      ['SGO', 0.19],
      ['HOME', 0.27],
      ['18', 0.24],
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
      ['HOME', 0.51],
      ['18', 0.35],
      ['CAO', 0.01],
      ['OTHER', 0.09],
    ],
  ],
  [
    99,
    [
      ['HOME', 0.3],
      ['18', 0.62],
      ['OTHER', 0.08],
    ],
  ],
]
const unaccompaniedWays = [
  ['18', 0.85],
  ['OTHER', 0.15],
] as const
/** Care leavers whose case stays open after 18, and for how long. */
const openAfter18 = { share: 0.7, length: [850, 380] as const }

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
  const stays = chance.happens(openAfter18.share)
  const after = chance.length(openAfter18.length)
  const goesOn = chance.happens(0.4)
  const end = plusDays(start, length)
  if (way === '18' || end >= eighteen) {
    const closes = stays ? (Math.min(plusDays(eighteen, after), plusYears(child.born, 24)) as Day) : eighteen
    return { start, end: eighteen, closes, reason: 'RC7' }
  }
  const reason = { ADOPT: 'RC1', SGO: 'RC4', CAO: 'RC3', HOME: 'RC7', OTHER: 'RC7' }[way]
  return { start, end, closes: way === 'HOME' && goesOn ? null : end, reason }
}

function lengthOf(chance: Chance, way: Way): number {
  switch (way) {
    case 'ADOPT':
      return 500 + chance.length([450, 190])
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
