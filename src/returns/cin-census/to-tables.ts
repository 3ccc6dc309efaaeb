import type { Day } from '../../core/day.ts'
import {
  type ChildClaims,
  type ClaimDraft,
  claim,
  count,
  find,
  findUndated,
  findUnread,
  keyFrom,
  keyOnce,
  type Said,
  written,
} from '../../ssd/claim-draft.ts'
import type { CanonicalTable } from '../../ssd/tables.ts'
import { childKey, sexOf } from './child-key.ts'
import { blankIsSaid, truth } from './said.ts'
import type {
  Assessment,
  ChildProtectionPlan,
  CINdetails,
  CinChild,
  CinRow,
  PreProceedings,
  Section47,
} from './shape.ts'

/**
 * What a children in need census says of one child, as rows of the canonical tables.
 *
 * An item that is absent is not mentioned, save those the census is complete for (closure, ends of plans,
 * authorisation), whose absence says that it has not happened; a date that could not be read says nothing. The key of
 * a row and its child are the claim's own and not among its fields. Codes stand as written, `PPOutcome` too: DfE's list
 * of its codes is not out. An enquiry's conference takes its key from the enquiry, so that this year's target and next
 * year's conference are one row; settling leaves that row out until somebody says on which day it was held.
 *
 * @param about  authority, collection year and reference date of the census
 * @source       mapping specification, sections 1 to 3 and 8
 */
export function claimsOfChild(
  child: CinChild,
  about: { readonly laCode: string; readonly year: number; readonly referenceDate: Day },
): ChildClaims {
  const { key: personId, made } = childKey(child, about.laCode, about.year)
  const draft: ClaimDraft = {
    ...{ prefix: 'cin', laCode: about.laCode, personId, blankIsSaid },
    ...{ claims: [], findings: [], times: new Map() },
  }
  if (made !== null) find(draft, made, { table: 'ssd_person', key: personId, row: child.identifiers }, 'LAchildID')
  person(draft, child, about.year)
  const keys = referralKeys(draft, child.episodes)
  for (const [at, episode] of child.episodes.entries()) referral(draft, episode, keys[at] as string)
  return { personId, claims: draft.claims, findings: draft.findings }
}

function person(draft: ClaimDraft, { identifiers, characteristics, disabilities }: CinChild, year: number): void {
  const spoken = { table: 'ssd_person', key: draft.personId, row: identifiers } as const
  const sex = sexOf(identifiers, year)
  if (sex === null && identifiers.GenderCurrent !== null) find(draft, 'code-unknown', spoken, 'GenderCurrent')
  findUnread(draft, spoken)
  claim(draft, 'ssd_person', draft.personId, identifiers, {
    pers_sex: sex,
    pers_dob: written(identifiers.PersonBirthDate),
    pers_expected_dob: written(identifiers.ExpectedPersonBirthDate),
    pers_death_date: written(identifiers.PersonDeathDate),
    pers_upn_unknown: identifiers.UPNunknown,
  })
  if (characteristics.Ethnicity !== null) {
    claim(draft, 'ssd_person', draft.personId, characteristics, { pers_ethnicity: characteristics.Ethnicity })
  }
  linked(draft, 'Unique Pupil Number', identifiers.UPN, identifiers)
  linked(draft, 'Former Unique Pupil Number', identifiers.FormerUPN, identifiers)
  for (const row of disabilities) {
    if (row.Disability === null) continue
    const key = keyFrom(draft, 'ssd_disability', null, row.Disability)
    claim(draft, 'ssd_disability', key, row, { disa_disability_code: row.Disability })
  }
}

/** An identifier is kept whatever its check letter: a wrong one is still what the authority holds. */
function linked(draft: ClaimDraft, type: string, value: string | null, row: CinRow): void {
  if (value === null) return
  const key = keyFrom(draft, 'ssd_linked_identifiers', null, type, value)
  claim(draft, 'ssd_linked_identifiers', key, row, { link_identifier_type: type, link_identifier_value: value })
}

/**
 * The key of each referral, in file order: child and day. Of several on one day the one that goes on longest has the
 * plain key, as it is the one the next census holds; the others take their source, then their position.
 */
function referralKeys(draft: ClaimDraft, episodes: readonly CINdetails[]): readonly string[] {
  const keys: string[] = episodes.map(() => '')
  const taken = new Set<Day | null>()
  for (const at of longestFirst(episodes)) {
    const { CINreferralDate: referred, ReferralSource: source } = episodes[at] as CINdetails
    keys[at] = taken.has(referred)
      ? keyOnce(draft, 'ssd_cin_episodes', referred, source ?? '')
      : keyOnce(draft, 'ssd_cin_episodes', referred)
    taken.add(referred)
  }
  return keys
}

/** Positions of the episodes: open ones first, then by closure, latest first; alike ones by source, then as they stand. */
function longestFirst(episodes: readonly CINdetails[]): readonly number[] {
  const order = [...episodes.keys()]
  if (order.length < 2) return order
  const closed = (at: number) => episodes[at]?.CINclosureDate ?? Number.MAX_SAFE_INTEGER
  const source = (at: number) => episodes[at]?.ReferralSource ?? ''
  return order.sort((a, b) => closed(b) - closed(a) || (source(a) < source(b) ? -1 : source(a) > source(b) ? 1 : a - b))
}

function referral(draft: ClaimDraft, row: CINdetails, key: string): void {
  const spoken = { table: 'ssd_cin_episodes', key, row } as const
  findUndated(draft, spoken, row.CINreferralDate, 'CINreferralDate')
  claim(draft, 'ssd_cin_episodes', key, row, {
    cine_referral_date: written(row.CINreferralDate),
    cine_referral_source_code: row.ReferralSource,
    cine_referral_nfa: truth(draft, spoken, 'ReferralNFA', row.ReferralNFA),
    cine_cin_primary_need_code: row.PrimaryNeedCode,
    cine_close_date: written(row.CINclosureDate),
    cine_close_reason: row.ReasonForClosure,
  })
  if (row.DateOfInitialCPC !== null) transferredIn(draft, row, key)
  for (const assessment of row.assessments) assessed(draft, assessment, key)
  for (const plan of row.cinPlans) {
    const planKey = keyOnce(draft, 'ssd_cin_plans', plan.CINPlanStartDate, key)
    const of = { table: 'ssd_cin_plans', key: planKey, row: plan } as const
    findUndated(draft, of, plan.CINPlanStartDate, 'CINPlanStartDate')
    claim(draft, 'ssd_cin_plans', planKey, plan, {
      cinp_referral_id: key,
      cinp_cin_plan_start_date: written(plan.CINPlanStartDate),
      cinp_cin_plan_end_date: written(plan.CINPlanEndDate),
    })
  }
  for (const enquiry of row.enquiries) enquired(draft, enquiry, key)
  for (const plan of row.protectionPlans) protectedBy(draft, plan, key)
  for (const before of row.preProceedings) beforeCourt(draft, before, key)
}

/** A conference held elsewhere, for a plan that moved here: one at most to a referral, so that its date can be corrected. */
function transferredIn(draft: ClaimDraft, row: CINdetails, referralKey: string): void {
  const key = keyFrom(draft, 'ssd_initial_cp_conference', row.CINreferralDate, referralKey)
  claim(draft, 'ssd_initial_cp_conference', key, row, {
    icpc_referral_id: referralKey,
    icpc_icpc_date: written(row.DateOfInitialCPC),
    icpc_icpc_transfer_in: true,
  })
}

function assessed(draft: ClaimDraft, row: Assessment, referralKey: string): void {
  const start = row.AssessmentActualStartDate
  const key = keyOnce(draft, 'ssd_cin_assessments', start, referralKey)
  const spoken = { table: 'ssd_cin_assessments', key, row } as const
  findUndated(draft, spoken, start, 'AssessmentActualStartDate')
  claim(draft, 'ssd_cin_assessments', key, row, {
    cina_referral_id: referralKey,
    cina_assessment_start_date: written(start),
    cina_assessment_auth_date: written(row.AssessmentAuthorisationDate),
  })
  if (row.AssessmentFactors.length > 0) {
    claim(draft, 'ssd_assessment_factors', keyFrom(draft, 'ssd_assessment_factors', start, key), row, {
      cinf_assessment_id: key,
      cinf_assessment_factors_json: [...new Set(row.AssessmentFactors)].sort(),
    })
  }
  beside(draft, 'ssd_cin_assessments', key, row, {
    excd_internal_review_date: written(row.AssessmentInternalReviewDate),
  })
}

function enquired(draft: ClaimDraft, row: Section47, referralKey: string): void {
  const start = row.S47ActualStartDate
  const key = keyOnce(draft, 'ssd_s47_enquiry', start, referralKey)
  const spoken = { table: 'ssd_s47_enquiry', key, row } as const
  findUndated(draft, spoken, start, 'S47ActualStartDate')
  const notRequired = truth(draft, spoken, 'ICPCnotRequired', row.ICPCnotRequired)
  claim(draft, 'ssd_s47_enquiry', key, row, {
    s47e_referral_id: referralKey,
    s47e_s47_start_date: written(start),
    s47e_s47_nfa: notRequired,
    s47e_s47_outcome_json: notRequired === null ? null : { CP_CONFERENCE_FLAG: notRequired ? 'N' : 'Y' },
  })
  if (row.DateOfInitialCPC === null && row.InitialCPCtarget === null) return
  claim(draft, 'ssd_initial_cp_conference', keyFrom(draft, 'ssd_initial_cp_conference', start, key), row, {
    icpc_s47_enquiry_id: key,
    icpc_referral_id: referralKey,
    icpc_icpc_target_date: written(row.InitialCPCtarget),
    icpc_icpc_date: written(row.DateOfInitialCPC),
  })
}

function protectedBy(draft: ClaimDraft, row: ChildProtectionPlan, referralKey: string): void {
  const start = row.CPPstartDate
  const key = keyOnce(draft, 'ssd_cp_plans', start, ...(start === null ? [referralKey] : []))
  const spoken = { table: 'ssd_cp_plans', key, row } as const
  findUndated(draft, spoken, start, 'CPPstartDate')
  claim(draft, 'ssd_cp_plans', key, row, {
    cppl_referral_id: referralKey,
    cppl_cp_plan_start_date: written(start),
    cppl_cp_plan_end_date: written(row.CPPendDate),
    cppl_cp_plan_initial_category: row.InitialCategoryOfAbuse,
    cppl_cp_plan_latest_category: row.LatestCategoryOfAbuse,
  })
  beside(draft, 'ssd_cp_plans', key, row, {
    excd_number_of_previous_cpp: count(draft, spoken, 'NumberOfPreviousCPP', row.NumberOfPreviousCPP),
  })
  for (const review of row.reviews) {
    const on = review.CPPreviewDate
    const reviewKey = keyOnce(draft, 'ssd_cp_reviews', on, key)
    findUndated(draft, { table: 'ssd_cp_reviews', key: reviewKey, row: review }, on, 'CPPreviewDate')
    claim(draft, 'ssd_cp_reviews', reviewKey, review, { cppr_cp_plan_id: key, cppr_cp_review_date: written(on) })
  }
}

function beforeCourt(draft: ClaimDraft, row: PreProceedings, referralKey: string): void {
  const start = row.PPStartDate
  const key = keyOnce(draft, 'ssd_pre_proceedings', start, ...(start === null ? [referralKey] : []))
  const spoken = { table: 'ssd_pre_proceedings', key, row } as const
  findUndated(draft, spoken, start, 'PPStartDate')
  claim(draft, 'ssd_pre_proceedings', key, row, {
    prep_pre_pro_decision_date: written(start),
    prep_pre_pro_letter_date: written(row.LBPSentDate),
    prep_initial_pre_pro_meeting_date: written(row.InitialPPMeetingDate),
    prep_pre_pro_meetings_num: count(draft, spoken, 'ReviewMeetingsCount', row.ReviewMeetingsCount),
    prep_agree_stepdown_issue_date: written(row.StepDecisionDate),
    prep_pre_pro_outcome: row.PPOutcome,
    prep_care_pro_letter_date: written(row.LetterInitCPDate),
  })
  beside(draft, 'ssd_pre_proceedings', key, row, {
    excd_fgdm_meeting_offer: row.FGDMMeetingOffer,
    excd_fgdm_meeting_fac: row.FGDMMeetingFac,
    excd_court_app_date: written(row.CourtAppDate),
  })
}

/** Items the dataset has no place for, in a row with the key of the one it stands beside; no row when none is said. */
function beside(
  draft: ClaimDraft,
  table: CanonicalTable,
  key: string,
  row: CinRow,
  said: Said<'ext_cin_details'>,
): void {
  for (const value of Object.values(said)) {
    if (value === null) continue
    claim(draft, 'ext_cin_details', key, row, { excd_table: table, ...said })
    return
  }
}
