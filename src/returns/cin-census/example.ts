import { type Day, parseDay } from '../../core/day.ts'
import type {
  Assessment,
  ChildCharacteristics,
  ChildIdentifiers,
  ChildProtectionPlan,
  CINdetails,
  CINplanDates,
  CinChild,
  Disability,
  Header,
  Place,
  PreProceedings,
  Review,
  Section47,
} from './shape.ts'

/** A row as examples write it: days as `YYYY-MM-DD`; a text that is no real day is kept as unreadable. */
type Written<Row> = {
  [Field in keyof Omit<Row, keyof Place<string>>]?: Row[Field] extends Day | null ? string | null : Row[Field]
}

/**
 * A valid header of a collection year: reference date 31 March, authority 101.
 * Fields given replace those of the valid one.
 */
export function header(year: number, fields: Written<Header> = {}): Header {
  return row<Header>(
    'Header',
    {
      Collection: 'CIN',
      Year: String(year),
      ReferenceDate: null,
      SourceLevel: 'L',
      LEA: '101',
      SoftwareCode: 'Throughline',
      Release: '1',
      SerialNo: '001',
      DateTime: `${year}-05-01T09:00:00`,
    },
    ['ReferenceDate'],
    { ReferenceDate: `${year}-03-31`, ...fields },
  )
}

/**
 * A valid child of the 2025-26 census: a girl of eleven with a UPN, no disability, and the episodes given
 * (one open referral when none are). Fields given replace those of the valid child.
 */
export function child(
  fields: Written<ChildIdentifiers> & { Ethnicity?: string | null; disabilities?: readonly (string | null)[] } = {},
  episodes: readonly CINdetails[] = [episode()],
): CinChild {
  const { Ethnicity = 'WBRI', disabilities = ['NONE'], ...identifiers } = fields
  return {
    identifiers: row<ChildIdentifiers>(
      'ChildIdentifiers',
      {
        LAchildID: 'T1000001',
        UPN: 'P005012345678',
        FormerUPN: null,
        UPNunknown: null,
        PersonBirthDate: null,
        ExpectedPersonBirthDate: null,
        GenderCurrent: null,
        Sex: 'F',
        PersonDeathDate: null,
      },
      ['PersonBirthDate', 'ExpectedPersonBirthDate', 'PersonDeathDate'],
      { PersonBirthDate: '2014-06-02', ...identifiers },
    ),
    characteristics: row<ChildCharacteristics>('ChildCharacteristics', { Ethnicity: null }, [], { Ethnicity }),
    disabilities: disabilities.map((Disability) => row<Disability>('Disabilities', { Disability }, [], {})),
    episodes,
    assessments: episodes.flatMap(({ assessments }) => assessments),
    cinPlans: episodes.flatMap(({ cinPlans }) => cinPlans),
    enquiries: episodes.flatMap(({ enquiries }) => enquiries),
    protectionPlans: episodes.flatMap(({ protectionPlans }) => protectionPlans),
    from: 0,
    to: 0,
  }
}

/** A valid open episode: referred on 6 May 2025 by a school for abuse or neglect, taken further. */
export function episode(fields: Written<CINdetails> = {}): CINdetails {
  return row<CINdetails>(
    'CINdetails',
    {
      CINreferralDate: null,
      ReferralSource: '2A',
      PrimaryNeedCode: 'N1',
      CINclosureDate: null,
      ReasonForClosure: null,
      DateOfInitialCPC: null,
      ReferralNFA: 'false',
      assessments: [],
      cinPlans: [],
      enquiries: [],
      protectionPlans: [],
      preProceedings: [],
    },
    ['CINreferralDate', 'CINclosureDate', 'DateOfInitialCPC'],
    { CINreferralDate: '2025-05-06', ...fields },
  )
}

/** A valid completed assessment: 6 May to 12 June 2025, with domestic abuse of a parent as its factor. */
export function assessment(fields: Written<Assessment> = {}): Assessment {
  return row<Assessment>(
    'Assessments',
    {
      AssessmentActualStartDate: null,
      AssessmentInternalReviewDate: null,
      AssessmentAuthorisationDate: null,
      AssessmentFactors: ['3B'],
    },
    ['AssessmentActualStartDate', 'AssessmentInternalReviewDate', 'AssessmentAuthorisationDate'],
    { AssessmentActualStartDate: '2025-05-06', AssessmentAuthorisationDate: '2025-06-12', ...fields },
  )
}

/** A child in need plan from 16 June 2025, still open. */
export function cinPlan(fields: Written<CINplanDates> = {}): CINplanDates {
  return row<CINplanDates>(
    'CINplanDates',
    { CINPlanStartDate: null, CINPlanEndDate: null },
    ['CINPlanStartDate', 'CINPlanEndDate'],
    { CINPlanStartDate: '2025-06-16', ...fields },
  )
}

/** An enquiry begun on 7 May 2025 whose initial conference was held on 28 May 2025. */
export function enquiry(fields: Written<Section47> = {}): Section47 {
  return row<Section47>(
    'Section47',
    { S47ActualStartDate: null, InitialCPCtarget: null, DateOfInitialCPC: null, ICPCnotRequired: 'false' },
    ['S47ActualStartDate', 'InitialCPCtarget', 'DateOfInitialCPC'],
    { S47ActualStartDate: '2025-05-07', InitialCPCtarget: '2025-05-29', DateOfInitialCPC: '2025-05-28', ...fields },
  )
}

/** A first protection plan for neglect from 28 May 2025, still open, with reviews on the days given. */
export function protectionPlan(
  fields: Omit<Written<ChildProtectionPlan>, 'reviews'> = {},
  reviewedOn: readonly (string | null)[] = [],
): ChildProtectionPlan {
  return row<ChildProtectionPlan>(
    'ChildProtectionPlans',
    {
      CPPstartDate: null,
      CPPendDate: null,
      InitialCategoryOfAbuse: 'NEG',
      LatestCategoryOfAbuse: 'NEG',
      NumberOfPreviousCPP: '0',
      reviews: reviewedOn.map((on) =>
        row<Review>('Reviews', { CPPreviewDate: null }, ['CPPreviewDate'], { CPPreviewDate: on }),
      ),
    },
    ['CPPstartDate', 'CPPendDate'],
    { CPPstartDate: '2025-05-28', ...fields },
  )
}

/** Pre-proceedings begun on 1 September 2026: the group expected from 2026-27. */
export function preProceedings(fields: Written<PreProceedings> = {}): PreProceedings {
  const days = [
    'PPStartDate',
    'LBPSentDate',
    'InitialPPMeetingDate',
    'StepDecisionDate',
    'CourtAppDate',
    'LetterInitCPDate',
  ] as const
  return row<PreProceedings>(
    'PreProceedingsandFGDM',
    {
      PPStartDate: null,
      LBPSentDate: null,
      FGDMMeetingOffer: '1',
      FGDMMeetingFac: null,
      InitialPPMeetingDate: null,
      ReviewMeetingsCount: null,
      StepDecisionDate: null,
      PPOutcome: null,
      CourtAppDate: null,
      LetterInitCPDate: null,
    },
    days,
    { PPStartDate: '2026-09-01', ...fields },
  )
}

/** Gives the rows of some children the positions they would have in one file holding them in this order. */
export function numbered(children: readonly CinChild[]): readonly CinChild[] {
  const next = new Map<string, number>()
  const place = <Row extends Place<string>>(at: Row): Row => {
    const position = next.get(at.table) ?? 0
    next.set(at.table, position + 1)
    return { ...at, row: position }
  }
  return children.map((each) => {
    const episodes = each.episodes.map((at) => ({
      ...place(at),
      assessments: at.assessments.map(place),
      cinPlans: at.cinPlans.map(place),
      enquiries: at.enquiries.map(place),
      protectionPlans: at.protectionPlans.map((plan) => {
        const placed = place(plan)
        return { ...placed, reviews: plan.reviews.map(place) }
      }),
      preProceedings: at.preProceedings.map(place),
    }))
    return {
      ...each,
      identifiers: place(each.identifiers),
      characteristics: place(each.characteristics),
      disabilities: each.disabilities.map(place),
      episodes,
      assessments: episodes.flatMap(({ assessments }) => assessments),
      cinPlans: episodes.flatMap(({ cinPlans }) => cinPlans),
      enquiries: episodes.flatMap(({ enquiries }) => enquiries),
      protectionPlans: episodes.flatMap(({ protectionPlans }) => protectionPlans),
    }
  })
}

function row<Row extends Place<string>>(
  table: Row['table'],
  blank: Omit<Row, keyof Place<string>>,
  days: readonly (keyof Row)[],
  fields: object,
): Row {
  const values: Record<string, unknown> = { ...blank, ...fields }
  let unread: Record<string, string> | null = null
  for (const field of days as readonly string[]) {
    const written = values[field]
    if (typeof written !== 'string') continue
    values[field] = parseDay(written)
    if (values[field] === null && written.trim() !== '') unread = { ...(unread ?? {}), [field]: written }
  }
  return { table, row: 0, line: 1, unread, ...values } as unknown as Row
}
