import { type Day, plusDays } from '../core/day.ts'
import type { ForAdoption } from './adoption.ts'
import type { InCare } from './care-ending.ts'
import { Chance } from './random.ts'

/** From that day the child is looked after under that legal status. */
export type LegalStatus = { readonly from: Day; readonly LS: string }

/** Parameters. Source: specification of the made-up authority, `process.care_entry`, with V2 fitted to the shares of section 5. */
const first = [
  ['C1', 0.4],
  ['V2', 0.5],
  ['L1', 0.07],
  ['L2', 0.01],
  ['J1', 0.015],
  ['C2', 0.005],
] as const
/** An agreement becomes proceedings: seldom where the stay is short. */
const toProceedings = { ifShort: 0.2, ifLong: 0.84, long: 200, days: [110, 60] as const }
const toFullOrder = { share: 0.96, days: [200, 70] as const }
const remandDays = [20, 90] as const
const remandFrom = 12
/** Police protection and an emergency order come with an enquiry of that day (cross-check X-CL-12). */
const emergency = [
  ['L1', 0.07],
  ['L2', 0.01],
] as const

/** How the child was looked after in law, from the first day on. */
export function legalStatuses(seed: number, care: InCare, adoption: ForAdoption | null): readonly LegalStatus[] {
  const { child, start, end } = care
  const chance = new Chance(seed, 'legal-status', child.family, child.place, start)
  const drawn = chance.pick(first)
  const emergencyDays = chance.whole(1, 3)
  const orderDays = chance.whole(5, 8)
  const remanded = chance.whole(...remandDays)
  const afterEmergency = chance.happens(0.6) ? 'C1' : 'V2'
  const isLong = end - start >= toProceedings.long
  const goesToCourt = chance.happens(isLong ? toProceedings.ifLong : toProceedings.ifShort) || adoption !== null
  const courtDays = chance.length(toProceedings.days)
  const getsOrder = chance.happens(toFullOrder.share)
  const fullOrderDays = chance.length(toFullOrder.days)
  const isEnquired = care.episode.enquiries.some((enquiry) => enquiry.start === start)
  const begins = isEnquired ? chance.pick(emergency) : firstOf(drawn, care, adoption)
  if (child.unaccompanied) return [{ from: start, LS: 'V2' }]
  const statuses: LegalStatus[] = []
  const put = (from: Day, LS: string) => {
    const last = statuses.at(-1)
    if (from >= end || last?.LS === LS || (last !== undefined && from <= last.from)) return
    statuses.push({ from, LS })
  }
  put(start, begins)
  let from = start
  let now: string = begins
  const next = (days: number, LS: string) => {
    from = plusDays(from, days)
    now = LS
    put(from, LS)
  }
  if (now === 'L1') next(emergencyDays, adoption === null ? afterEmergency : 'C1')
  if (now === 'L2') next(orderDays, 'C1')
  if (now === 'J1') next(remanded, 'V2')
  // The placement order needs proceedings before it.
  const latest =
    adoption === null ? courtDays : Math.min(courtDays, Math.max(1, Math.floor((adoption.ordered - from) / 2)))
  if (now === 'V2' && goesToCourt && begins !== 'J1') next(latest, 'C1')
  if (now === 'C1' && getsOrder) {
    const until = plusDays(from, fullOrderDays)
    if (adoption === null || until < adoption.ordered) next(fullOrderDays, 'C2')
  }
  if (adoption !== null) {
    put(adoption.ordered, 'E1')
    if (adoption.reversed !== null) put(adoption.reversed.on, 'C2')
  }
  return statuses
}

/** How it begins where no enquiry began on that day: then an emergency is proceedings. */
function firstOf(drawn: string, { child, start, ending }: InCare, adoption: ForAdoption | null): string {
  if (drawn === 'L1' || drawn === 'L2') return 'C1'
  const isRemanded = start - child.born >= remandFrom * 365.25 && (ending === 'home' || ending === 'other')
  if (drawn === 'J1') return isRemanded ? 'J1' : 'V2'
  return adoption !== null && drawn === 'C2' ? 'C1' : drawn
}

/** The legal status on a day. */
export function statusOn(statuses: readonly LegalStatus[], on: Day): string {
  return statuses.findLast(({ from }) => from <= on)?.LS ?? (statuses[0] as LegalStatus).LS
}
