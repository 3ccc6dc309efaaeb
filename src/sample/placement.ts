import { type Day, day, plusDays, plusYears } from '../core/day.ts'
import type { ForAdoption } from './adoption.ts'
import type { InCare } from './care-ending.ts'
import { type LegalStatus, statusOn } from './legal-status.ts'
import { type Home, type Setting, settingFor } from './placement-setting.ts'
import { Chance } from './random.ts'

/** A time in one place under one carer's status. The last one's `to` is the day care ended. */
export type Placement = Setting & {
  readonly from: Day
  readonly to: Day
  readonly PLACE: string
  /** It is the carer of the placement before, under another status. */
  readonly sameCarer: boolean
  /** Away for some days from the placement before, to which the child goes back. */
  readonly isTemporary: boolean
  /** Why it ended; null where it ended with care, or before and after a time away. */
  readonly reason: string | null
}

type Weighted = readonly (readonly [PLACE: string, weight: number])[]

/** Parameters of placements. Source: specification of the made-up authority, `process.placements`; types fitted to its section 5. */
const typeByAge: readonly (readonly [upTo: number, types: Weighted])[] = [
  [
    5,
    [
      ['U6', 0.6],
      ['U3', 0.29],
      ['P1', 0.24],
      ['R3', 0.02],
    ],
  ],
  [
    10,
    [
      ['U6', 0.5],
      ['U4', 0.1],
      ['U3', 0.22],
      ['K2', 0.08],
      ['P1', 0.22],
    ],
  ],
  [
    16,
    [
      ['U6', 0.28],
      ['U4', 0.09],
      ['U3', 0.13],
      ['K2', 0.41],
      ['P1', 0.14],
      ['S1', 0.01],
      ['K1', 0.01],
    ],
  ],
  [
    99,
    [
      ['U6', 0.16],
      ['U4', 0.06],
      ['U3', 0.07],
      ['K2', 0.22],
      ['K3', 1],
      ['P1', 0.08],
      ['R5', 0.01],
    ],
  ],
]
const unaccompaniedTypes: Weighted = [
  ['U6', 0.35],
  ['K3', 0.65],
]
const beforeAdoption: Weighted = [
  ['U6', 0.75],
  ['U3', 0.13],
  ['U5', 0.15],
]
const beforeGuardianship: Weighted = [
  ['U3', 0.62],
  ['U6', 0.3],
  ['U1', 0.08],
]
const shortChance = [0.43, 0.27, 0.18, 0.14]
const shortMean = 40
const longMean: Readonly<Record<string, number>> = {
  P1: 1500,
  K2: 2200,
  K3: 750,
  U3: 5000,
  U1: 5000,
  U6: 3900,
  U4: 5000,
}
const usualMean = 2000
const instabilityShape = 1.4
const sameCarerShare = 0.1
/** What a foster placement becomes with the same carer. */
const otherStatus: Readonly<Record<string, string>> = { U6: 'U4', U3: 'U1', U5: 'U4' }
const reasons: Weighted = [
  ['CARPL', 0.32],
  ['OTHER', 0.22],
  ['CREQB', 0.12],
  ['CREQO', 0.08],
  ['CHILD', 0.05],
  ['LAREQ', 0.02],
  ['STAND', 0.015],
  ['ALLEG', 0.01],
  ['CLOSE', 0.01],
  ['APPRR', 0.005],
]
const awayPerYear = 0.08
const awayShare: Weighted = [
  ['T4', 0.75],
  ['T1', 0.25],
]
/** Supported accommodation was not registered before, and had no Ofsted number in the return. */
const registers = { first: day('2023-04-01'), last: day('2023-10-28') }

type Placing = {
  readonly seed: number
  readonly care: InCare
  readonly home: Home
  readonly adoption: ForAdoption | null
  readonly statuses: readonly LegalStatus[]
}

/** Where a child lived while looked after, from the first day of care to the last. */
export function placements(placing: Placing): readonly Placement[] {
  const { seed, care } = placing
  const { child, start, end } = care
  const chance = new Chance(seed, 'placement', child.family, child.place, start)
  const instability = chance.gamma(1, instabilityShape)
  const placed = placing.adoption?.adoption ?? null
  const until = placed === null ? end : placed.placed
  const found: Placement[] = []
  for (let from = start; from < until; ) {
    const before = found.at(-1)
    const isShort = chance.happens(shortChance[Math.min(found.length, shortChance.length - 1)] as number)
    const [short, long] = [chance.wait(shortMean), chance.wait(1)]
    const keeps = chance.happens(sameCarerShare) && before !== undefined && !isShort
    const other = before === undefined ? undefined : otherStatus[before.PLACE]
    const sameCarer = keeps && other !== undefined
    const PLACE = sameCarer ? other : typeOf(chance, placing, from)
    const mean = (longMean[PLACE] ?? usualMean) * Math.max(instability, 0.05)
    const days = 2 + Math.floor(isShort ? short : long * mean)
    const to = Math.min(plusDays(from, days), until) as Day
    const setting = settingFor(chance, PLACE, placing.home)
    const kept = sameCarer && before !== undefined ? settingIn(before) : setting
    const why = chance.pick(reasons)
    // Drawn again, the same place is no move.
    const isSame = before?.PLACE === PLACE && before.address.postcode === kept.address.postcode
    if (isSame) found[found.length - 1] = { ...before, to }
    else found.push({ ...kept, from, to, PLACE, sameCarer, isTemporary: false, reason: to === end ? null : why })
    from = to
  }
  if (placed !== null) placeForAdoption(chance, placing, placed, found)
  withReasons(found)
  return registered(withTimesAway(placing, found))
}

function typeOf(chance: Chance, { care, adoption, statuses }: Placing, from: Day): string {
  const { child, ending } = care
  const age = from >= plusYears(child.born, 16) ? 16 : (from - child.born) / 365.26
  const usual = (typeByAge.find(([upTo]) => age < upTo) as (typeof typeByAge)[number])[1]
  const types =
    adoption !== null
      ? beforeAdoption
      : ending === 'guardianship' && age < 16
        ? beforeGuardianship
        : child.unaccompanied
          ? unaccompaniedTypes
          : usual
  const drawn = chance.pick(types)
  // With parents only under an order, and in supported accommodation only from sixteen.
  if (drawn === 'P1') return mayBeWithParents(statuses, from) ? drawn : 'U6'
  return drawn === 'K3' && from < plusYears(child.born, 16) ? 'U6' : drawn
}

function mayBeWithParents(statuses: readonly LegalStatus[], from: Day): boolean {
  return (
    ['C1', 'C2'].includes(statusOn(statuses, from)) &&
    statuses.every((status) => status.from <= from || status.LS[0] === 'C')
  )
}

function settingIn({ PLACE_PROVIDER, URN, address }: Placement): Setting {
  return { PLACE_PROVIDER, URN, address }
}

type Adoption = NonNullable<ForAdoption['adoption']>

function placeForAdoption(chance: Chance, { care, home }: Placing, adoption: Adoption, found: Placement[]): void {
  const before = found.at(-1)
  const sameCarer = adoption.byFosterCarers && before !== undefined
  const PLACE = sameCarer ? 'A5' : 'A6'
  const setting = sameCarer ? settingIn(before) : settingFor(chance, PLACE, home)
  found.push({ ...setting, from: adoption.placed, to: care.end, PLACE, sameCarer, isTemporary: false, reason: null })
}

/** The reason stands on the placement that ends: a status with the same carer, custody, a step of the plan to adoption. */
function withReasons(found: Placement[]): void {
  for (let at = 0; at < found.length; at++) {
    const [placement, next] = [found[at] as Placement, found[at + 1]]
    const reason =
      next === undefined
        ? null
        : next.sameCarer
          ? 'PLACE'
          : next.PLACE === 'R5'
            ? 'CUSTOD'
            : next.PLACE[0] === 'A'
              ? 'CARPL'
              : placement.reason
    found[at] = { ...placement, reason }
  }
}

/** Puts a few days in hospital or elsewhere into long placements, never near a change of any kind. */
function withTimesAway({ seed, care, home, statuses }: Placing, found: readonly Placement[]): readonly Placement[] {
  const { child, start } = care
  const chance = new Chance(seed, 'times away', child.family, child.place, start)
  return found.flatMap((placement): readonly Placement[] => {
    const { from, to, PLACE } = placement
    const happens = chance.happens(Math.min(0.9, (awayPerYear * (to - from)) / 365))
    const type = chance.pick(awayShare)
    const days = type === 'T4' ? chance.whole(2, 7) : chance.whole(2, 20)
    const leaves = plusDays(from, chance.whole(20, Math.max(20, to - from - 40)))
    const { address } = settingFor(chance, 'U6', home)
    const returns = plusDays(leaves, days)
    const isNear = statuses.some((status) => status.from >= leaves - 2 && status.from <= returns + 2)
    if (!happens || to - from < 90 || isNear || !/^[UK]/.test(PLACE)) return [placement]
    const away = {
      PLACE: type,
      PLACE_PROVIDER: null,
      URN: null,
      address,
      sameCarer: false,
      isTemporary: true,
      reason: null,
    }
    return [
      { ...placement, to: leaves, reason: null },
      { ...away, from: leaves, to: returns },
      { ...placement, from: returns, sameCarer: false },
    ]
  })
}

/**
 * Supported accommodation that began before April 2023 has no Ofsted number; from 28 October it has one, which is a change
 * of status with the same carer. Rules 222, 230 and 503F allow nothing else.
 */
function registered(found: readonly Placement[]): readonly Placement[] {
  return found.flatMap((placement): readonly Placement[] => {
    if (placement.PLACE !== 'K3' || placement.from >= registers.first) return [placement]
    const before = { ...placement, URN: null }
    if (placement.to <= registers.last) return [before]
    return [
      { ...before, to: registers.last, reason: 'PLACE' },
      { ...placement, from: registers.last, sameCarer: true },
    ]
  })
}
