import { type Day, plusYears } from '../core/day.ts'
import type { ForAdoption } from './adoption.ts'
import type { InCare } from './care-ending.ts'
import type { LegalStatus } from './legal-status.ts'
import type { Placement } from './placement.ts'
import { Chance } from './random.ts'

/** One episode of care as it happened, before a year's codes and a year's end. */
export type CareEpisode = {
  readonly from: Day
  /** The last day, which may be still to come. */
  readonly to: Day
  readonly RNE: string
  readonly LS: string
  readonly placement: Placement
  readonly REC: string
  readonly reason: string | null
}

/** Parameters: why care ends. Source: specification of the made-up authority, `process.care_exit.codes`. */
const unplanned = 0.16
const other = [
  ['E13', 0.4],
  ['E8', 0.3],
  ['E3', 0.15],
  ['E9', 0.05],
] as const
const atEighteen = [
  ['E17', 0.42],
  ['E5', 0.3],
  ['E6', 0.11],
  ['E8', 0.2],
  ['E7', 0.05],
] as const
/** Of guardians so many are the foster carers of the last placement. */
const guardianIsCarer = 0.85
const guardianIsKin = 0.83
/** Residential care as an adult follows at once on a case that closes only later (cross-check X-CL-05). */
const closesLater = 31
const custodyFrom = 10

/** The episodes of a time in care: a new one wherever legal status or placement changes. */
export function careEpisodes(
  seed: number,
  care: InCare,
  statuses: readonly LegalStatus[],
  places: readonly Placement[],
  adoption: ForAdoption | null,
): readonly CareEpisode[] {
  const days = [...new Set([...statuses.map(({ from }) => from), ...places.map(({ from }) => from)])].sort(
    (a, b) => a - b,
  )
  const REC = reasonCeased(seed, care, statuses, places, adoption)
  let before: { LS: string; placement: Placement } | null = null
  return days.map((from, at) => {
    const next = days[at + 1]
    const LS = (statuses.findLast((status) => status.from <= from) as LegalStatus).LS
    const placement = places.findLast((place) => place.from <= from) as Placement
    const RNE = reasonBegan(before, LS, placement)
    before = { LS, placement }
    const endsPlacement = next !== undefined && placement.to === next
    return {
      ...{ from, to: next ?? care.end, RNE, LS, placement, REC: next === undefined ? REC : 'X1' },
      reason: endsPlacement ? placement.reason : null,
    }
  })
}

function reasonBegan(before: { LS: string; placement: Placement } | null, LS: string, placement: Placement): string {
  if (before === null) return 'S'
  if (before.placement === placement) return 'L'
  if (before.LS === LS) return placement.sameCarer ? 'T' : 'P'
  return placement.sameCarer ? 'U' : 'B'
}

function reasonCeased(
  seed: number,
  { child, episode, start, end, ending }: InCare,
  statuses: readonly LegalStatus[],
  places: readonly Placement[],
  adoption: ForAdoption | null,
): string {
  const chance = new Chance(seed, 'reason ceased', child.family, child.place, start)
  const isUnplanned = chance.happens(unplanned)
  const otherwise = chance.pick(other)
  const grown = chance.pick(atEighteen)
  const isCarer = chance.happens(guardianIsCarer)
  const isKin = chance.happens(guardianIsKin)
  const last = (places.at(-1) as Placement).PLACE
  switch (ending) {
    case 'adopted':
      return adoption?.adoption?.isOpposed ? 'E12' : 'E11'
    case 'guardianship':
      if (isCarer && /^U[123]$/.test(last)) return 'E45'
      if (isCarer && last[0] === 'U') return 'E46'
      return isKin ? 'E47' : 'E48'
    case 'arrangements':
      return 'E41'
    case 'home':
      if (statuses.at(-1)?.LS === 'J1') return 'E14'
      return isUnplanned ? 'E4B' : 'E4A'
    case 'other':
      return otherwise === 'E9' && end < plusYears(child.born, custodyFrom) ? 'E13' : otherwise
    case '18':
      if (grown === 'E17' && last[0] !== 'U') return 'E5'
      if (grown === 'E7' && (episode.closed ?? end) <= end + closesLater) return 'E8'
      return grown
  }
}
