import type { CinTable } from './shape.ts'

/** A table of the census as the reference shows it. */
export type TableDescription = {
  readonly name: CinTable
  readonly title: string
  readonly rowFor: string
  readonly fields: readonly {
    readonly name: string
    /** Its number in DfE's common basic data set; empty where none is known. */
    readonly cbds: string
    readonly holds: string
  }[]
}

/** Every table, in the order of the return. Source: DfE, children in need census guide and CBDS. */
export const tables: readonly TableDescription[] = [
  {
    name: 'Header',
    title: 'The file itself',
    rowFor: 'file',
    fields: [
      { name: 'Collection', cbds: 'N00600', holds: 'always CIN' },
      { name: 'Year', cbds: 'N00602', holds: 'the collection year, YYYY: the year in which the census period ends' },
      { name: 'ReferenceDate', cbds: 'N00603', holds: 'date: 31 March of that year' },
      { name: 'SourceLevel', cbds: 'N00604', holds: 'always L (local authority)' },
      { name: 'LEA', cbds: 'N00216', holds: 'the authority, three digits' },
      { name: 'SoftwareCode', cbds: 'N00605', holds: 'name of the system that made the file' },
      { name: 'Release', cbds: 'N00607', holds: 'its version' },
      { name: 'SerialNo', cbds: 'N00606', holds: 'number of this submission, three or more digits' },
      { name: 'DateTime', cbds: 'N00609', holds: 'when the file was made' },
    ],
  },
  {
    name: 'ChildIdentifiers',
    title: 'Who the child is',
    rowFor: 'child',
    fields: [
      {
        name: 'LAchildID',
        cbds: 'N00097',
        holds: 'the authority’s own number: letters and digits, up to 20 from 2024-25',
      },
      {
        name: 'UPN',
        cbds: 'N00001',
        holds: 'unique pupil number: a letter and 12 digits; a temporary one ends in a letter',
      },
      { name: 'FormerUPN', cbds: 'N00002', holds: 'as UPN' },
      { name: 'UPNunknown', cbds: 'N00135', holds: 'code: why there is no UPN' },
      { name: 'PersonBirthDate', cbds: 'N00066', holds: 'date; absent for the unborn' },
      { name: 'ExpectedPersonBirthDate', cbds: 'N00098', holds: 'date; for the unborn only' },
      { name: 'GenderCurrent', cbds: 'N00065', holds: 'code, up to 2023-24' },
      { name: 'Sex', cbds: 'N00783', holds: 'code, from 2024-25' },
      { name: 'PersonDeathDate', cbds: 'N00108', holds: 'date' },
    ],
  },
  {
    name: 'ChildCharacteristics',
    title: 'About the child',
    rowFor: 'child',
    fields: [{ name: 'Ethnicity', cbds: 'N00177', holds: 'code' }],
  },
  {
    name: 'Disabilities',
    title: 'Disabilities of the child',
    rowFor: 'disability',
    fields: [{ name: 'Disability', cbds: 'N00099', holds: 'code' }],
  },
  {
    name: 'CINdetails',
    title: 'Episodes: a referral and all that followed',
    rowFor: 'referral of a child',
    fields: [
      { name: 'CINreferralDate', cbds: 'N00100', holds: 'date the referral was received' },
      { name: 'ReferralSource', cbds: 'N00152', holds: 'code: who told the authority' },
      { name: 'PrimaryNeedCode', cbds: 'N00101', holds: 'code; needed unless no further action' },
      { name: 'CINclosureDate', cbds: 'N00102', holds: 'date; absent while open' },
      { name: 'ReasonForClosure', cbds: 'N00103', holds: 'code; with the closure date only' },
      {
        name: 'DateOfInitialCPC',
        cbds: 'N00110',
        holds: 'date; only when the conference did not follow an enquiry of this authority',
      },
      { name: 'ReferralNFA', cbds: 'N00112', holds: 'true or false: ended with no further action' },
    ],
  },
  {
    name: 'Assessments',
    title: 'Assessments',
    rowFor: 'assessment in an episode',
    fields: [
      { name: 'AssessmentActualStartDate', cbds: 'N00159', holds: 'date' },
      { name: 'AssessmentInternalReviewDate', cbds: 'N00161', holds: 'date; no rule looks at it' },
      { name: 'AssessmentAuthorisationDate', cbds: 'N00160', holds: 'date of completion; absent while open' },
      { name: 'AssessmentFactors', cbds: 'N00181', holds: 'list of codes: what a completed assessment found' },
    ],
  },
  {
    name: 'AssessmentFactorsList',
    title: 'Factors, one by one',
    rowFor: 'factor of an assessment',
    fields: [{ name: 'AssessmentFactors', cbds: 'N00181', holds: 'code' }],
  },
  {
    name: 'CINplanDates',
    title: 'Child in need plans',
    rowFor: 'child in need plan in an episode',
    fields: [
      { name: 'CINPlanStartDate', cbds: 'N00689', holds: 'date' },
      { name: 'CINPlanEndDate', cbds: 'N00690', holds: 'date; absent while open' },
    ],
  },
  {
    name: 'Section47',
    title: 'Section 47 enquiries',
    rowFor: 'enquiry in an episode',
    fields: [
      { name: 'S47ActualStartDate', cbds: 'N00148', holds: 'date of the strategy discussion that began it' },
      { name: 'InitialCPCtarget', cbds: 'N00109', holds: 'date by which the conference is due' },
      { name: 'DateOfInitialCPC', cbds: 'N00110', holds: 'date the initial conference was held' },
      { name: 'ICPCnotRequired', cbds: 'N00111', holds: 'true or false' },
    ],
  },
  {
    name: 'ChildProtectionPlans',
    title: 'Child protection plans',
    rowFor: 'protection plan in an episode',
    fields: [
      { name: 'CPPstartDate', cbds: 'N00105', holds: 'date' },
      { name: 'CPPendDate', cbds: 'N00115', holds: 'date; absent while open' },
      { name: 'InitialCategoryOfAbuse', cbds: 'N00113', holds: 'code' },
      { name: 'LatestCategoryOfAbuse', cbds: 'N00114', holds: 'code' },
      { name: 'NumberOfPreviousCPP', cbds: 'N00106', holds: 'whole number, 0 or more: plans the child had before' },
    ],
  },
  {
    name: 'Reviews',
    title: 'Reviews of protection plans',
    rowFor: 'review date of a plan',
    fields: [{ name: 'CPPreviewDate', cbds: 'N00116', holds: 'date' }],
  },
  {
    name: 'PreProceedingsandFGDM',
    title: 'Pre-proceedings and family group decision-making',
    rowFor: 'pre-proceedings in an episode (expected from 2026-27)',
    fields: [
      { name: 'PPStartDate', cbds: '', holds: 'date' },
      { name: 'LBPSentDate', cbds: '', holds: 'date' },
      { name: 'FGDMMeetingOffer', cbds: '', holds: 'as written; its code list is not known yet' },
      { name: 'FGDMMeetingFac', cbds: '', holds: 'as written; its code list is not known yet' },
      { name: 'InitialPPMeetingDate', cbds: '', holds: 'date' },
      { name: 'ReviewMeetingsCount', cbds: '', holds: 'as written; its code list is not known yet' },
      { name: 'StepDecisionDate', cbds: '', holds: 'date' },
      { name: 'PPOutcome', cbds: '', holds: 'as written; its code list is not known yet' },
      { name: 'CourtAppDate', cbds: '', holds: 'date' },
      { name: 'LetterInitCPDate', cbds: '', holds: 'date' },
    ],
  },
]
