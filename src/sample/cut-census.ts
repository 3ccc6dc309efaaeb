import { type Day, day, dayOf } from '../core/day.ts'
import type { Writable } from '../returns/cin-census/blank-rows.ts'
import {
  blankAssessment,
  blankCharacteristics,
  blankCinPlan,
  blankDisability,
  blankEnquiry,
  blankEpisode,
  blankIdentifiers,
  blankProtectionPlan,
  blankReview,
} from '../returns/cin-census/blank-rows.ts'
import type {
  Assessment,
  ChildCharacteristics,
  ChildIdentifiers,
  ChildProtectionPlan,
  CINdetails,
  CINplanDates,
  Disability,
  Section47,
} from '../returns/cin-census/shape.ts'
import { childID, schoolNumbers } from './identity.ts'
import type { Episode, Life } from './life.ts'

/** A census year: its number and its first and last day. */
export type CensusYear = { readonly year: number; readonly start: Day; readonly end: Day }

export function censusYear(year: number): CensusYear {
  return { year, start: dayOf(year - 1, 4, 1) as Day, end: dayOf(year, 3, 31) as Day }
}

export type DraftPlan = Omit<Writable<ChildProtectionPlan>, 'reviews'> & {
  reviews: Writable<ReturnType<typeof blankReview>>[]
}
export type DraftEpisode = Omit<Writable<CINdetails>, 'assessments' | 'cinPlans' | 'enquiries' | 'protectionPlans'> & {
  assessments: Writable<Assessment>[]
  cinPlans: Writable<CINplanDates>[]
  enquiries: Writable<Section47>[]
  protectionPlans: DraftPlan[]
}

/** A child's record in a census before it is numbered: faults may still change it. */
export type DraftRecord = {
  readonly life: Life
  readonly identifiers: Writable<ChildIdentifiers>
  readonly characteristics: Writable<ChildCharacteristics>
  disabilities: Writable<Disability>[]
  episodes: DraftEpisode[]
  readonly inCareAtEnd: boolean
}

/**
 * What a census of a year shows of a child: null when nothing of the child's belongs in it.
 *
 * In it are referrals received in the period and cases open at any time in it, with the assessments completed in it or
 * open at its end, enquiries whose conference fell in it or is awaited, and plans open at some time in it.
 */
export function cutCensus(seed: number, life: Life, census: CensusYear): DraftRecord | null {
  const { start, end } = census
  const belonging = life.episodes.filter((episode) => belongs(episode, start, end))
  if (belonging.length === 0) return null
  const { child } = life
  const unborn = child.born > end
  const { upn, former, unknown } = schoolNumbers(
    seed,
    child,
    end,
    belonging.some(({ noFurtherAction }) => !noFurtherAction),
  )
  const sex = unborn ? 'U' : child.male ? 'M' : 'F'
  const identifiers: Writable<ChildIdentifiers> = {
    ...blankIdentifiers(0, 0),
    LAchildID: childID(child),
    UPN: unborn ? null : upn,
    FormerUPN: unborn ? null : former,
    UPNunknown: unborn ? 'UN1' : unknown,
    PersonBirthDate: unborn ? null : child.born,
    ExpectedPersonBirthDate: unborn ? child.born : null,
    GenderCurrent: census.year >= 2025 ? null : unborn ? '0' : child.male ? '1' : '2',
    Sex: census.year >= 2025 ? sex : null,
    PersonDeathDate: life.died !== null && life.died <= end ? life.died : null,
  }
  const codes = unborn ? [] : child.disabilities.length > 0 ? child.disabilities : ['NONE']
  return {
    life,
    identifiers,
    characteristics: { ...blankCharacteristics(0, 0), Ethnicity: child.ethnicity },
    disabilities: codes.map((Disability) => ({ ...blankDisability(0, 0), Disability })),
    episodes: belonging.map((episode) => cutEpisode(episode, start, end)),
    inCareAtEnd: belonging.some(({ care }) => care !== null && care.start <= end && care.end > end),
  }
}

/** The first day on which child criminal exploitation had a code of its own, 24A. */
const exploitationCodeSince = day('2021-04-01')

function factorsOf(factors: readonly string[], done: Day): string[] {
  if (done >= exploitationCodeSince) return [...factors]
  const known = factors.filter((code) => code !== '24A')
  return known.length > 0 ? known : ['20']
}

function belongs({ referred, noFurtherAction, closed }: Episode, start: Day, end: Day): boolean {
  if (referred > end) return false
  return noFurtherAction ? referred >= start : referred >= start || closed === null || closed >= start
}

function cutEpisode(life: Episode, start: Day, end: Day): DraftEpisode {
  const isClosed = life.closed !== null && life.closed <= end
  const inPeriod = (at: Day | null): at is Day => at !== null && at >= start && at <= end
  const shown = (at: Day): Day | null => (at <= end ? at : null)
  const open = (span: { readonly start: Day; readonly end: Day }) => span.start <= end && span.end >= start
  const draft: DraftEpisode = {
    ...blankEpisode(0, 0),
    CINreferralDate: life.referred,
    ReferralSource: life.source,
    PrimaryNeedCode: life.noFurtherAction ? null : life.need,
    CINclosureDate: isClosed ? life.closed : null,
    ReasonForClosure: isClosed ? life.reason : null,
    DateOfInitialCPC: inPeriod(life.transferConference) ? life.transferConference : null,
    ReferralNFA: life.noFurtherAction ? 'true' : 'false',
    assessments: [],
    cinPlans: [],
    enquiries: [],
    protectionPlans: [],
  }
  for (const assessment of life.assessments) {
    const done = shown(assessment.done)
    if (assessment.start > end || assessment.done < start) continue
    draft.assessments.push({
      ...blankAssessment(0, 0),
      AssessmentActualStartDate: assessment.start,
      AssessmentAuthorisationDate: done,
      AssessmentFactors: done === null ? [] : factorsOf(assessment.factors, done),
    })
  }
  for (const enquiry of life.enquiries) {
    const held = enquiry.conference
    const belongsHere = held === null ? inPeriod(enquiry.start) : enquiry.start <= end && held >= start
    if (!belongsHere) continue
    draft.enquiries.push({
      ...blankEnquiry(0, 0),
      S47ActualStartDate: enquiry.start,
      InitialCPCtarget: held === null ? null : enquiry.target,
      DateOfInitialCPC: held === null ? null : shown(held),
      ICPCnotRequired: held === null ? 'true' : 'false',
    })
  }
  for (const plan of life.needPlans) {
    if (open(plan))
      draft.cinPlans.push({ ...blankCinPlan(0, 0), CINPlanStartDate: plan.start, CINPlanEndDate: shown(plan.end) })
  }
  for (const plan of life.protectionPlans) {
    if (!open(plan)) continue
    draft.protectionPlans.push({
      ...blankProtectionPlan(0, 0),
      CPPstartDate: plan.start,
      CPPendDate: shown(plan.end),
      InitialCategoryOfAbuse: plan.category,
      LatestCategoryOfAbuse: plan.latest,
      NumberOfPreviousCPP: String(plan.earlierPlans),
      reviews: plan.reviews.filter((at) => inPeriod(at)).map((at) => ({ ...blankReview(0, 0), CPPreviewDate: at })),
    })
  }
  return draft
}
