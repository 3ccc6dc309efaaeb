import type { Day } from '../../core/day.ts'

/** What the authority does for a child for a while, from the least to the most. */
export type SpellKind = 'leaving' | 'early-help' | 'need' | 'short-break' | 'protection' | 'care'

/** Someone told the authority of the child. */
export type LifeContact = {
  readonly on: Day
  /** Who told us, in a word or two: `School`. */
  readonly who: string
  /** What came of it: `assessment`, `closed`; empty where that is not known. */
  readonly result: string
  readonly noFurtherAction: boolean
  /** Did it become a referral? Where every one did, headings call them so. */
  readonly isReferral?: boolean
}

/** Something that lasted from one day to another, or lasts still (`to` is null). */
export type Lasting = {
  readonly from: Day
  readonly to: Day | null
  /** Did it begin before its first day, on one that nobody knows? */
  readonly fromBefore?: true
}

/** A time of help, need, short breaks, protection or care. */
export type LifeSpell = Lasting & {
  readonly kind: SpellKind
  /** Shown in the band, such as a plan's category; how long it lasted where there is none. */
  readonly label?: string
}

/** The law under which a child is looked after, in full and short: `Full care order`, `Care order`. */
export type LegalStatus = Lasting & { readonly name: string; readonly short?: string }

/** Where a child lives while looked after. */
export type Placement = Lasting & {
  readonly kind: 'foster' | 'home' | 'family' | 'other'
  /** In words, for labels: `Foster carer`. */
  readonly name: string
  /** Its number over the whole life, from 1. */
  readonly number: number
  /** Miles from the child's home; null when not known. */
  readonly miles: number | null
}

/** A step on the way to a lasting home, in full and short: `Adoption decided`, `Decided`. */
export type LifeStep = { readonly on: Day; readonly name: string; readonly short: string }

/** Something that had to be done by a day. */
export type LifeClock = {
  /** `Visit`, `Assessment`. */
  readonly name: string
  readonly dueOn: Day
  readonly doneOn: Day | null
  readonly state: 'met' | 'missed' | 'due'
  /** How late it was or is: `3 working days late`; empty when it is not. */
  readonly late: string
  /** True for visits to the child, which have a row of their own in the year's drawing. */
  readonly isVisit?: boolean
}

/** Someone who holds the child's case, by name or alias. */
export type LifeWorker = Lasting & { readonly name: string }

/** A time of which something is not known: there are no records of it, or only one return is lacking. */
export type Gap = Lasting & { readonly lacks?: 'records' | 'census' | 'looked-after return' }

/** `records`: what a gap says there is none of. */
export const lackedIn = ({ lacks = 'records' }: Gap) => lacks

/** Everything the drawings of one child's life need, and nothing else: two equal lives are drawn alike. Days of any order. */
export type Life = {
  readonly name: string
  /** Null when unborn, or when it is not known. */
  readonly bornOn: Day | null
  /** When the child is expected, while unborn. */
  readonly expectedOn: Day | null
  readonly diedOn: Day | null
  /** The last day anything is known of. */
  readonly today: Day
  /** The first day the authority knew the child. */
  readonly knownFrom: Day
  readonly contacts: readonly LifeContact[]
  readonly spells: readonly LifeSpell[]
  readonly legal: readonly LegalStatus[]
  readonly placements: readonly Placement[]
  readonly missing: readonly Lasting[]
  readonly steps: readonly LifeStep[]
  readonly clocks: readonly LifeClock[]
  readonly workers: readonly LifeWorker[]
  /** Times of which no records are held, such as before a child moved here. */
  readonly gaps: readonly Gap[]
}

/** The day the drawing ends for what lasts: the day of death, else today. */
export function lastDay({ diedOn, today }: Life): Day {
  return diedOn !== null && diedOn < today ? diedOn : today
}

/** The day something ended, or the last day of the life where it lasts still. */
export function endOf({ to }: Lasting, life: Life): Day {
  const last = lastDay(life)
  return to === null || to > last ? last : to
}

/** Whether it lasts still on the last day. */
export function lastsStill({ from, to }: Lasting, life: Life): boolean {
  const last = lastDay(life)
  return from <= last && (to === null || to > last)
}

/** Whether a deadline has passed with nothing done. */
export function isOverdue({ state, doneOn }: LifeClock): boolean {
  return state === 'missed' && doneOn === null
}

/** The same rows, the oldest first. */
export function oldestFirst<T extends Lasting>(rows: readonly T[]): readonly T[] {
  return [...rows].sort((a, b) => a.from - b.from || (a.to ?? Infinity) - (b.to ?? Infinity))
}
