import type {
  Assessment,
  ChildCharacteristics,
  ChildIdentifiers,
  ChildProtectionPlan,
  CINdetails,
  CINplanDates,
  Disability,
  Header,
  PreProceedings,
  Review,
  Section47,
} from './shape.ts'

/** A row that is still being filled. */
export type Writable<Row> = {
  -readonly [Field in keyof Row]: Row[Field] extends readonly (infer Item)[] ? Item[] : Row[Field]
}

/**
 * Rows with nothing in them yet. Every row of a table is made with the same fields in the same order: the engine then
 * knows them all by one shape, which is what keeps filling and checking them fast.
 */

export const blankHeader = (row: number, line: number): Header => ({
  table: 'Header',
  row,
  line,
  unread: null,
  Collection: null,
  Year: null,
  ReferenceDate: null,
  SourceLevel: null,
  LEA: null,
  SoftwareCode: null,
  Release: null,
  SerialNo: null,
  DateTime: null,
})

export const blankIdentifiers = (row: number, line: number): ChildIdentifiers => ({
  table: 'ChildIdentifiers',
  row,
  line,
  unread: null,
  LAchildID: null,
  UPN: null,
  FormerUPN: null,
  UPNunknown: null,
  PersonBirthDate: null,
  ExpectedPersonBirthDate: null,
  GenderCurrent: null,
  Sex: null,
  PersonDeathDate: null,
})

export const blankCharacteristics = (row: number, line: number): ChildCharacteristics => ({
  table: 'ChildCharacteristics',
  row,
  line,
  unread: null,
  Ethnicity: null,
})

export const blankDisability = (row: number, line: number): Writable<Disability> => ({
  table: 'Disabilities',
  row,
  line,
  unread: null,
  Disability: null,
})

export const blankEpisode = (row: number, line: number): Writable<CINdetails> => ({
  table: 'CINdetails',
  row,
  line,
  unread: null,
  CINreferralDate: null,
  ReferralSource: null,
  PrimaryNeedCode: null,
  CINclosureDate: null,
  ReasonForClosure: null,
  DateOfInitialCPC: null,
  ReferralNFA: null,
  assessments: [],
  cinPlans: [],
  enquiries: [],
  protectionPlans: [],
  preProceedings: [],
})

export const blankAssessment = (row: number, line: number): Writable<Assessment> => ({
  table: 'Assessments',
  row,
  line,
  unread: null,
  AssessmentActualStartDate: null,
  AssessmentInternalReviewDate: null,
  AssessmentAuthorisationDate: null,
  AssessmentFactors: [],
})

export const blankCinPlan = (row: number, line: number): CINplanDates => ({
  table: 'CINplanDates',
  row,
  line,
  unread: null,
  CINPlanStartDate: null,
  CINPlanEndDate: null,
})

export const blankEnquiry = (row: number, line: number): Section47 => ({
  table: 'Section47',
  row,
  line,
  unread: null,
  S47ActualStartDate: null,
  InitialCPCtarget: null,
  DateOfInitialCPC: null,
  ICPCnotRequired: null,
})

export const blankProtectionPlan = (row: number, line: number): Writable<ChildProtectionPlan> => ({
  table: 'ChildProtectionPlans',
  row,
  line,
  unread: null,
  CPPstartDate: null,
  CPPendDate: null,
  InitialCategoryOfAbuse: null,
  LatestCategoryOfAbuse: null,
  NumberOfPreviousCPP: null,
  reviews: [],
})

export const blankReview = (row: number, line: number): Writable<Review> => ({
  table: 'Reviews',
  row,
  line,
  unread: null,
  CPPreviewDate: null,
})

export const blankPreProceedings = (row: number, line: number): PreProceedings => ({
  table: 'PreProceedingsandFGDM',
  row,
  line,
  unread: null,
  PPStartDate: null,
  LBPSentDate: null,
  FGDMMeetingOffer: null,
  FGDMMeetingFac: null,
  InitialPPMeetingDate: null,
  ReviewMeetingsCount: null,
  StepDecisionDate: null,
  PPOutcome: null,
  CourtAppDate: null,
  LetterInitCPDate: null,
})
