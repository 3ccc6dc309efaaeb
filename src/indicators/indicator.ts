import type { Better, Derivation, PublishedColumn } from '../core/published-source.ts'

/** An indicator that is published for every authority: what it counts, which way is better, and where its numbers come from. */
export type Indicator = {
  /** Its name in addresses and files: `re-referrals-12m`. */
  readonly id: string
  readonly title: string
  /** In the middle of a sentence: `re-referrals within 12 months`. */
  readonly called: string
  readonly domain: Domain
  /** What somebody wants to know who looks at it. */
  readonly question: string
  /** What is counted, and of how many; as the authority's own records have it. */
  readonly counts: string
  readonly outOf: string
  /** `%`, `per 10,000 children`, `children`, `£` and the like; shown behind the number. */
  readonly unit: string
  readonly decimals: number
  /** The publisher's direction where there is one, else ours. An authority may set another. */
  readonly better: Better
  /** The column it is read from, or how it is made of what was read. */
  readonly published: PublishedColumn | Derivation
  /** The measure of the local authority interactive tool that is the same. */
  readonly lait?: string
  /** What to mind when it is read: a broken series, a bound, a rounding. */
  readonly mind?: string
  /** The number the source gives of the nation is a sum of rates, and is set beside no authority's. */
  readonly nationIsSum?: true
}

/** What indicators are about, in the order of a child's way and then of the service. */
export const domains = [
  'front door',
  'assessment and children in need',
  'child protection',
  'children looked after',
  'placements',
  'health and education of children looked after',
  'adoption and permanence',
  'care leavers',
  'youth justice',
  'workforce and practice quality',
  'voice, equality and poverty',
  'schools and early years',
  'attainment',
  'SEND',
  'NEET and participation',
  'finance',
] as const

export type Domain = (typeof domains)[number]
