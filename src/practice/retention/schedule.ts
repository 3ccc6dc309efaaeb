import { calendarDay, type Day, plusDays, plusYears } from '../../core/day.ts'
import {
  type Anchor,
  adoptionActBegan,
  type ChildGroup,
  type Keep,
  type RetentionRule,
  type RetentionRuleId,
  retentionRules,
} from './rules.ts'

/** What must be known of a child to say how long the record is kept. A day that is null is not recorded. */
export type RetentionFacts = {
  readonly bornOn: Day | null
  readonly diedOn: Day | null
  /** Anything going on: a referral, a plan, a spell of being looked after, support for a care leaver. */
  readonly isOpen: boolean
  /** The last day on which anything ended; of a referral without further action, the day it was received. */
  readonly lastClosedOn: Day | null
  readonly wasLookedAfter: boolean
  readonly wasAdopted: boolean
  /** The day of the adoption order. */
  readonly adoptedOn: Day | null
  readonly hadSpecialGuardian: boolean
  /** A protection plan, or an enquiry under section 47. */
  readonly hadProtectionPlan: boolean
  /** A need plan, or a referral that was worked on without one. */
  readonly hadNeedPlan: boolean
  readonly hadEarlyHelp: boolean
  /** Referrals without further action and nothing else. */
  readonly onlyNoFurtherAction: boolean
}

/** An authority's own periods, by rule. */
export type LocalPolicy = Readonly<Partial<Record<RetentionRuleId, Keep>>>

/** One rule as it falls on one child. */
export type Retention = {
  readonly rule: RetentionRule
  /** The last day on which the record must be there; null when none can be named yet, and the record is kept. */
  readonly keepUntil: Day | null
  /** Why no day can be named. */
  readonly waitsFor: 'case to close' | 'day to be recorded' | null
}

const isIn: Readonly<Record<ChildGroup, (facts: RetentionFacts) => boolean>> = {
  adopted: (facts) => wasAdopted(facts) && !(facts.adoptedOn !== null && facts.adoptedOn < adoptionActBegan),
  'adopted-before-2005': ({ adoptedOn }) => adoptedOn !== null && adoptedOn < adoptionActBegan,
  'looked-after': (facts) => facts.wasLookedAfter && !diedBefore18(facts),
  'looked-after-died': (facts) => facts.wasLookedAfter && diedBefore18(facts),
  'special-guardianship': ({ hadSpecialGuardian }) => hadSpecialGuardian,
  'child-protection': ({ hadProtectionPlan }) => hadProtectionPlan,
  'child-in-need': ({ hadNeedPlan }) => hadNeedPlan,
  'no-further-action': ({ onlyNoFurtherAction }) => onlyNoFurtherAction,
  'early-help': ({ hadEarlyHelp }) => hadEarlyHelp,
  other: (facts) =>
    !wasAdopted(facts) &&
    !facts.wasLookedAfter &&
    !facts.hadSpecialGuardian &&
    !facts.hadProtectionPlan &&
    !facts.hadNeedPlan &&
    !facts.onlyNoFurtherAction &&
    !facts.hadEarlyHelp,
}

const wasAdopted = (facts: RetentionFacts) => facts.wasAdopted || facts.adoptedOn !== null

/** Somebody born on 29 February is taken to turn 18 on 28 February, which is the earlier of the two and keeps longer. */
function diedBefore18({ bornOn, diedOn }: RetentionFacts): boolean {
  return bornOn !== null && diedOn !== null && diedOn < plusYears(bornOn, 18)
}

/** No record goes sooner than this many years after the last thing ended: a wrong date of birth is noticed by then. */
const yearsOfRest = 1

/**
 * Every rule that falls on a child, the one that keeps the record longest last. At least one always does.
 *
 * The record may go on the day after the last of them, and not before. No day is named while anything is open, or while
 * the day a period runs from is not recorded: then the record is kept.
 *
 * @param localPolicy  the authority's own periods: in place of ours where the basis is local policy; beside the law's where
 *                     it is law, so that the longer holds
 */
export function retentionOf(facts: RetentionFacts, localPolicy: LocalPolicy = {}): readonly Retention[] {
  // The longest rule last: so it stays where no day can be named, or two are the same.
  return retentionRules
    .filter(({ appliesWhen }) => appliesWhen.to === 'child' && isIn[appliesWhen.group](facts))
    .reverse()
    .map((rule): Retention => {
      if (facts.isOpen) return { rule, keepUntil: null, waitsFor: 'case to close' }
      const keepUntil = lastDay(keepsOf(rule, localPolicy), facts)
      return { rule, keepUntil, waitsFor: keepUntil === null ? 'day to be recorded' : null }
    })
    .sort((a, b) => (a.keepUntil ?? Number.POSITIVE_INFINITY) - (b.keepUntil ?? Number.POSITIVE_INFINITY) || 0)
}

/** May the record go today? Only when every rule that falls on the child has run out before. */
export function mayGo(retentions: readonly Retention[], today: Day): boolean {
  return retentions.length > 0 && retentions.every(({ keepUntil }) => keepUntil !== null && keepUntil < today)
}

/**
 * The last day on which a thing that is no child's record is kept.
 *
 * @param from  the day of its receipt, entry, end or making, whichever the rule counts from
 */
export function keptUntil(rule: RetentionRule, from: Day, localPolicy: LocalPolicy = {}): Day {
  return Math.max(...keepsOf(rule, localPolicy).map((keep) => after(from, keep))) as Day
}

/** The periods in force for a rule; the longest of them holds. */
export function keepsOf(rule: RetentionRule, localPolicy: LocalPolicy): readonly Keep[] {
  const local = localPolicy[rule.id]
  if (local === undefined) return [rule.keep]
  const lawful = rule.basis === 'law' ? rule.keep : rule.atLeast
  return lawful === undefined ? [local] : [lawful, local]
}

/** A period as people say it: `until the 75th birthday`, `6 years from when it came in`. */
export function keepInWords(keep: Keep): string {
  if ('years' in keep && keep.from === 'birth') return `until the ${ordinal(keep.years)} birthday`
  const [count, unit] = 'years' in keep ? [keep.years, 'year'] : [keep.days, 'day']
  return `${count} ${unit}${count === 1 ? '' : 's'} ${anchorInWords[keep.from]}`
}

const anchorInWords: Readonly<Record<Anchor, string>> = {
  birth: 'from birth',
  death: 'from the death',
  order: 'from the adoption order',
  'last-closure': 'from when the work ended',
  receipt: 'from when it came in',
  entry: 'from the entry',
  end: 'from its end',
  making: 'from when it was made',
}

function ordinal(count: number): string {
  const ending = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }
  return `${count}${ending[ordinals.select(count)]}`
}
const ordinals = new Intl.PluralRules('en-GB', { type: 'ordinal' })

/** The last day of the longest of these periods; null when the day one of them runs from is not recorded. */
function lastDay(keeps: readonly Keep[], facts: RetentionFacts): Day | null {
  const rest =
    facts.lastClosedOn === null ? null : after(facts.lastClosedOn, { years: yearsOfRest, from: 'last-closure' })
  let last = rest
  for (const keep of keeps) {
    const from = anchorDay(keep.from, facts)
    if (from === null) return null
    const end = after(from, keep)
    if (last === null || end > last) last = end
  }
  return last
}

function anchorDay(anchor: Anchor, facts: RetentionFacts): Day | null {
  if (anchor === 'birth') return bornBelievably(facts)
  if (anchor === 'death') return facts.diedOn
  if (anchor === 'order') return facts.adoptedOn
  return anchor === 'last-closure' ? facts.lastClosedOn : null
}

/** Nobody is worked with at this age: help for those who left care, the longest there is, ends before the 26th birthday. */
const pastAllHelp = 26

/** The day of birth; null when somebody born then was too old for what the record tells of, so that the day is wrong. */
function bornBelievably({ bornOn, lastClosedOn }: RetentionFacts): Day | null {
  if (bornOn === null || lastClosedOn === null) return bornOn
  return lastClosedOn < plusYears(bornOn, pastAllHelp) ? bornOn : null
}

/** The anniversary of a 29 February is 1 March in other years: a day later, never a day too soon. */
function after(from: Day, keep: Keep): Day {
  if ('days' in keep) return plusDays(from, keep.days)
  const anniversary = plusYears(from, keep.years)
  return calendarDay(from).dayOfMonth === calendarDay(anniversary).dayOfMonth ? anniversary : plusDays(anniversary, 1)
}
