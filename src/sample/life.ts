import type { Day } from '../core/day.ts'
import type { Child } from './families.ts'

/** What really happened to a child, ends in the future included. A census shows a year of it. */
export type Life = { readonly child: Child; readonly episodes: Episode[]; died: Day | null }

/** A referral and all that followed from it. */
export type Episode = {
  readonly referred: Day
  readonly source: string
  readonly need: string
  readonly noFurtherAction: boolean
  closed: Day | null
  reason: string | null
  /** The conference of a child who came with a plan: it followed no enquiry of this authority. */
  transferConference: Day | null
  readonly assessments: Assessment[]
  readonly enquiries: Enquiry[]
  readonly needPlans: Span[]
  readonly protectionPlans: ProtectionPlan[]
  /** The time looked after that began in this episode. */
  care: Span | null
}

export type Span = { readonly start: Day; end: Day }
export type Assessment = { readonly start: Day; done: Day; readonly factors: readonly string[] }
/** `conference` is null when none was required. */
export type Enquiry = { readonly start: Day; readonly target: Day; conference: Day | null }
export type ProtectionPlan = Span & {
  readonly category: string
  readonly latest: string
  readonly earlierPlans: number
  readonly reviews: readonly Day[]
}

export function episode(referred: Day, source: string, need: string, noFurtherAction: boolean): Episode {
  return {
    referred,
    source,
    need,
    noFurtherAction,
    closed: null,
    reason: null,
    transferConference: null,
    assessments: [],
    enquiries: [],
    needPlans: [],
    protectionPlans: [],
    care: null,
  }
}

/** How many protection plans the child has had in this authority. */
export function earlierPlans(life: Life): number {
  return life.episodes.reduce((sum, { protectionPlans }) => sum + protectionPlans.length, 0)
}
