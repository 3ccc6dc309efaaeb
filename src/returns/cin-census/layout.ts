import type { CinTable } from './shape.ts'

/**
 * Which element stands where in a census file, and what becomes of it. Readers accept the elements of a group in any
 * order. Source: DfE, children in need census guide; the items by CBDS number are in docs and in /reference.
 */

/** A single value: kept in the row under its own name. */
export type Value = { readonly kind: 'text' | 'day' }
/** A value that is one of a list: a disability, a factor, a review date. */
export type Listed = { readonly kind: 'listed' }
/** An element that holds others. */
export type Group = {
  readonly kind: 'group'
  readonly children: ReadonlyMap<string, Element>
  /** The table in which the element begins a row; the values of a group without one belong to the row around it. */
  readonly table?: CinTable
  /** One is allowed in the element around it. */
  readonly once: boolean
}
export type Element = (Value | Listed | Group) & { readonly name: string }

const text = { kind: 'text' } as const
const day = { kind: 'day' } as const
const listed = { kind: 'listed' } as const

type Definition = Value | Listed | Omit<Group, 'once'> | Group

function group(children: Readonly<Record<string, Definition>>, table?: CinTable, once = false): Group {
  return {
    kind: 'group',
    children: new Map(Object.entries(children).map(([name, element]) => [name, { ...element, name } as Element])),
    once,
    ...(table === undefined ? {} : { table }),
  }
}

const header = group(
  {
    CollectionDetails: group({ Collection: text, Year: text, ReferenceDate: day }),
    Source: group({ SourceLevel: text, LEA: text, SoftwareCode: text, Release: text, SerialNo: text, DateTime: text }),
  },
  'Header',
  true,
)

const identifiers = group(
  {
    LAchildID: text,
    UPN: text,
    FormerUPN: text,
    UPNunknown: text,
    PersonBirthDate: day,
    ExpectedPersonBirthDate: day,
    GenderCurrent: text,
    Sex: text,
    PersonDeathDate: day,
  },
  'ChildIdentifiers',
  true,
)

const characteristics = group(
  { Ethnicity: text, Disabilities: group({ Disability: listed }) },
  'ChildCharacteristics',
  true,
)

const assessment = group(
  {
    AssessmentActualStartDate: day,
    AssessmentInternalReviewDate: day,
    AssessmentAuthorisationDate: day,
    FactorsIdentifiedAtAssessment: group({ AssessmentFactors: listed }),
  },
  'Assessments',
)

const protectionPlan = group(
  {
    CPPstartDate: day,
    CPPendDate: day,
    InitialCategoryOfAbuse: text,
    LatestCategoryOfAbuse: text,
    NumberOfPreviousCPP: text,
    // Some systems write one `Reviews` with many dates, others one `Reviews` a date.
    Reviews: group({ CPPreviewDate: listed }),
  },
  'ChildProtectionPlans',
)

const preProceedings = group(
  {
    PPStartDate: day,
    LBPSentDate: day,
    FGDMMeetingOffer: text,
    FGDMMeetingFac: text,
    InitialPPMeetingDate: day,
    ReviewMeetingsCount: text,
    StepDecisionDate: day,
    PPOutcome: text,
    CourtAppDate: day,
    LetterInitCPDate: day,
  },
  'PreProceedingsandFGDM',
)

const episode = group(
  {
    CINreferralDate: day,
    ReferralSource: text,
    PrimaryNeedCode: text,
    CINclosureDate: day,
    ReasonForClosure: text,
    DateOfInitialCPC: day,
    Assessments: assessment,
    CINPlanDates: group({ CINPlanStartDate: day, CINPlanEndDate: day }, 'CINplanDates'),
    Section47: group(
      { S47ActualStartDate: day, InitialCPCtarget: day, DateOfInitialCPC: day, ICPCnotRequired: text },
      'Section47',
    ),
    ReferralNFA: text,
    ChildProtectionPlans: protectionPlan,
    PreProceedingsandFGDM: preProceedings,
  },
  'CINdetails',
)

/** The whole document: `Message`, with a header and the children. */
export const message: Element & Group = {
  ...group({
    Header: header,
    Children: group({
      Child: group({
        ChildIdentifiers: identifiers,
        ChildCharacteristics: characteristics,
        CINdetails: episode,
      }),
    }),
  }),
  name: 'Message',
}
