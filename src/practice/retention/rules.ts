import { type Day, day } from '../../core/day.ts'

/**
 * What is kept how long, and why.
 *
 * Law is law: a local policy may lengthen it and never shorten it. Where the basis is local policy no period stands in any
 * act or regulation; ours is a cautious beginning, inside the range that English authorities publish, and each authority
 * sets its own. Legal holds come on top, elsewhere.
 *
 * Sources: each rule's own, read in stored copies of the law and of authorities' schedules in November 2026.
 */

/** The day from which a period runs. A thing that is no child's record has its own: receipt, entry, end or making. */
export type Anchor = 'birth' | 'death' | 'order' | 'last-closure' | 'receipt' | 'entry' | 'end' | 'making'

/** How long: so many years (to the anniversary, included) or days after the anchor. */
export type Keep = { readonly years: number; readonly from: Anchor } | { readonly days: number; readonly from: Anchor }

/** Which children a rule is about. */
export type ChildGroup =
  | 'adopted'
  | 'adopted-before-2005'
  | 'looked-after'
  | 'looked-after-died'
  | 'special-guardianship'
  | 'child-protection'
  | 'child-in-need'
  | 'no-further-action'
  | 'early-help'
  | 'other'

/** When a rule applies: to a child's record, by what is known of the child, or to something else that is kept. */
export type AppliesWhen = { readonly to: 'child'; readonly group: ChildGroup } | { readonly to: 'thing' }

/** One line of the schedule. */
export type RetentionRule = {
  readonly id: RetentionRuleId
  /** What is kept, as the page on privacy says it. */
  readonly what: string
  readonly appliesWhen: AppliesWhen
  readonly keep: Keep
  /** What the law asks at least, where ours is longer: no local policy goes below it. */
  readonly atLeast?: Keep
  readonly basis: 'law' | 'local policy'
  /** Where it is from, with its date. */
  readonly source: string
  /** The day from which the law says so, or from which ours is the beginning. */
  readonly since: Day
}

export type RetentionRuleId =
  | 'adoption'
  | 'adoption-before-2005'
  | 'looked-after'
  | 'looked-after-died'
  | 'special-guardianship'
  | 'child-protection'
  | 'child-in-need'
  | 'no-further-action'
  | 'early-help'
  | 'other-child'
  | 'access-log'
  | 'return-file'
  | 'submission'
  | 'session'
  | 'backup'

/** The first adoption orders whose records the law keeps 100 years. */
export const adoptionActBegan = day('2005-12-30')
/** The day our own beginnings were chosen. */
const chosen = day('2026-11-24')
const child = (group: ChildGroup): AppliesWhen => ({ to: 'child', group })

/** Every rule, the longest first; then what is kept besides children's records. */
export const retentionRules: readonly RetentionRule[] = [
  {
    id: 'adoption',
    what: 'The record of an adopted child',
    appliesWhen: child('adopted'),
    keep: { years: 100, from: 'order' },
    basis: 'law',
    source: 'Disclosure of Adoption Information (Post-Commencement Adoptions) Regulations 2005, regulation 6',
    since: adoptionActBegan,
  },
  {
    id: 'adoption-before-2005',
    what: 'The record of a child adopted before 30 December 2005',
    appliesWhen: child('adopted-before-2005'),
    keep: { years: 100, from: 'order' },
    atLeast: { years: 75, from: 'order' },
    basis: 'local policy',
    source:
      'Kept like later adoptions. The law of the time asks for at least 75 years: Adoption Agencies Regulations 1983, regulation 14, still in force for these adoptions',
    since: chosen,
  },
  {
    id: 'looked-after',
    what: 'The record of a child who has been looked after',
    appliesWhen: child('looked-after'),
    keep: { years: 75, from: 'birth' },
    basis: 'law',
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 50(1)(a)',
    since: day('2011-04-01'),
  },
  {
    id: 'looked-after-died',
    what: 'The record of a child who has been looked after and died before the age of 18',
    appliesWhen: child('looked-after-died'),
    keep: { years: 15, from: 'death' },
    basis: 'law',
    source: 'Care Planning, Placement and Case Review (England) Regulations 2010, regulation 50(1)(b)',
    since: day('2011-04-01'),
  },
  {
    id: 'special-guardianship',
    what: 'The record of a child with a special guardian',
    appliesWhen: child('special-guardianship'),
    keep: { years: 75, from: 'birth' },
    basis: 'local policy',
    source:
      'Kept like the record of a looked-after child. No period in the Special Guardianship Regulations 2005; the authority decides',
    since: chosen,
  },
  {
    id: 'child-protection',
    what: 'The record of a child with a protection plan or a section 47 enquiry',
    appliesWhen: child('child-protection'),
    keep: { years: 35, from: 'birth' },
    basis: 'local policy',
    source:
      'No period in law; published schedules run from the 25th birthday to 35 years after closing. The Independent Inquiry into Child Sexual Abuse (October 2022) asked for 75 years where sexual abuse is known; the authority decides',
    since: chosen,
  },
  {
    id: 'child-in-need',
    what: 'The record of a child who was referred and helped as a child in need',
    appliesWhen: child('child-in-need'),
    keep: { years: 25, from: 'birth' },
    basis: 'local policy',
    source: 'No period in law; published schedules run from the 21st to the 30th birthday; the authority decides',
    since: chosen,
  },
  {
    id: 'no-further-action',
    what: 'A referral after which nothing further was done, where there is nothing else',
    appliesWhen: child('no-further-action'),
    keep: { years: 6, from: 'last-closure' },
    basis: 'local policy',
    source: 'No period in law; six years as for claims under the Limitation Act 1980; the authority decides',
    since: chosen,
  },
  {
    id: 'early-help',
    what: 'The record of early help',
    appliesWhen: child('early-help'),
    keep: { years: 6, from: 'last-closure' },
    basis: 'local policy',
    source: 'No period in law; six years as for claims under the Limitation Act 1980; the authority decides',
    since: chosen,
  },
  {
    id: 'other-child',
    what: 'What is held on a child of whom none of these is recorded',
    appliesWhen: child('other'),
    keep: { years: 6, from: 'last-closure' },
    basis: 'local policy',
    source: 'No period in law; six years as for claims under the Limitation Act 1980; the authority decides',
    since: chosen,
  },
  {
    id: 'access-log',
    what: 'Who looked at whom and did what (the access log)',
    appliesWhen: { to: 'thing' },
    keep: { years: 6, from: 'entry' },
    basis: 'local policy',
    source: 'No period in law; six years as for claims under the Limitation Act 1980; the authority decides',
    since: chosen,
  },
  {
    id: 'return-file',
    what: 'The files sent in, as they came',
    appliesWhen: { to: 'thing' },
    keep: { years: 6, from: 'receipt' },
    basis: 'local policy',
    source: 'No period in law; the six years over which published figures are looked back on; the authority decides',
    since: chosen,
  },
  {
    id: 'submission',
    what: 'That a file was sent in, by whom, and what became of it',
    appliesWhen: { to: 'thing' },
    keep: { years: 6, from: 'receipt' },
    basis: 'local policy',
    source: 'As long as the files themselves; the authority decides',
    since: chosen,
  },
  {
    id: 'session',
    what: 'That somebody is signed in',
    appliesWhen: { to: 'thing' },
    keep: { days: 1, from: 'end' },
    basis: 'local policy',
    source: 'No use after it has ended; the sign-in itself stays in the access log',
    since: chosen,
  },
  {
    id: 'backup',
    what: 'Backups',
    appliesWhen: { to: 'thing' },
    keep: { days: 35, from: 'making' },
    basis: 'local policy',
    source:
      'Five weeks to notice a loss; the authority decides. What was erased is gone from the last backup after that',
    since: chosen,
  },
]
