import { type Day, plusDays } from '../core/day.ts'
import type { InCare } from './care-ending.ts'
import { Chance } from './random.ts'

/** A decision that a child should be placed for adoption, and what came of it. Days may be still to come. */
export type ForAdoption = {
  readonly decided: Day
  /** The placement order. */
  readonly ordered: Day
  /** Null where the decision was reversed. */
  readonly adoption: {
    readonly matched: Day
    readonly placed: Day
    readonly byFosterCarers: boolean
    readonly adopters: string
    readonly legalStatus: string
    readonly isOpposed: boolean
    /** The day of the adoption order, on which care ends. */
    readonly made: Day
  } | null
  readonly reversed: { readonly on: Day; readonly reason: string } | null
}

/** Parameters of adoption. Source: specification of the made-up authority, `process.adoption`, fitted to the lengths of `care.ts`. */
const toDecision = [258, 88] as const
const toOrder = [10, 50] as const
const toMatch = [270, 112] as const
const toPlacement = [10, 45] as const
const toAdoption = [260, 75] as const
const fosterCarersAdopt = 0.12
const opposed = 0.55
const adopters = [
  ['MF L11', 0.62],
  ['MF L3', 0.1],
  ['MM L12', 0.06],
  ['MM L2', 0.02],
  ['MM L4', 0.02],
  ['FF L12', 0.04],
  ['FF L2', 0.01],
  ['FF L4', 0.02],
  ['F1 L0', 0.1],
  ['M1 L0', 0.01],
] as const
/** Where care ends not long after the order, the plan is given up on that day. */
const givenUpAtEnd = 420
/** Of young children who stay long and are not adopted, so many had a decision that was reversed. */
const reversedShare = 0.08
const reversedBefore = 7
const longEnough = 480
const reversedAfter = [260, 130] as const
const whyReversed = [
  ['RD3', 0.45],
  ['RD1', 0.35],
  ['RD4', 0.15],
  ['RD2', 0.05],
] as const

/** The way to adoption of a time in care; null when nobody decided on it. */
export function forAdoption(seed: number, { child, start, end, ending }: InCare): ForAdoption | null {
  const chance = new Chance(seed, 'adoption', child.family, child.place, start)
  const decision = chance.length(toDecision)
  const order = chance.whole(...toOrder)
  const match = chance.length(toMatch)
  const placement = chance.whole(...toPlacement)
  const adoption = chance.length(toAdoption)
  const byFosterCarers = chance.happens(fosterCarersAdopt)
  const pair = chance.pick(adopters)
  const isOpposed = chance.happens(opposed)
  const isReversed = chance.happens(reversedShare)
  const after = chance.length(reversedAfter)
  const reason = chance.pick(whyReversed)
  if (ending === 'adopted') {
    const times = (end - start) / (decision + order + match + placement + adoption)
    const decided = plusDays(start, Math.max(1, Math.round(decision * times)))
    const ordered = plusDays(decided, Math.max(1, Math.round(order * times)))
    const matched = plusDays(ordered, Math.max(1, Math.round(match * times)))
    const placed = plusDays(matched, Math.max(1, Math.round(placement * times)))
    const [sex, legalStatus] = pair.split(' ') as [string, string]
    return {
      decided,
      ordered,
      reversed: null,
      adoption: { matched, placed, byFosterCarers, adopters: sex, legalStatus, isOpposed, made: end },
    }
  }
  const isYoung = start - child.born < reversedBefore * 365.25
  if (!isReversed || !isYoung || end - start < longEnough || child.unaccompanied) return null
  const decided = plusDays(start, Math.min(decision, end - start - 120))
  const ordered = plusDays(decided, order)
  const on = plusDays(ordered, after)
  return {
    decided,
    ordered,
    adoption: null,
    reversed: { on: end - ordered < givenUpAtEnd || on > end - 30 ? end : on, reason },
  }
}
