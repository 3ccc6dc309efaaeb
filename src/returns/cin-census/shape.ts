import type { Day } from '../../core/day.ts'

/**
 * The children in need census as rows of tables, under the return's own names.
 *
 * Source: DfE, children in need census guide and CBDS item list, 2022-23 to 2025-26; the pre-proceedings group
 * as announced for 2026-27. `null` means not recorded: the element is absent, empty, or a date that is no real day.
 */

/** Where a row stands. `row` counts from 0 in file order within its table, over the whole file. */
export type Place<Table extends string> = {
  readonly table: Table
  readonly row: number
  /** Line of the file on which its element opens, from 1. */
  readonly line: number
  /** The text of fields that could not be read, by field; null when all could. */
  readonly unread: Readonly<Record<string, string>> | null
}

export type Header = Place<'Header'> & {
  readonly Collection: string | null
  readonly Year: string | null
  readonly ReferenceDate: Day | null
  readonly SourceLevel: string | null
  readonly LEA: string | null
  readonly SoftwareCode: string | null
  readonly Release: string | null
  readonly SerialNo: string | null
  readonly DateTime: string | null
}

export type ChildIdentifiers = Place<'ChildIdentifiers'> & {
  readonly LAchildID: string | null
  readonly UPN: string | null
  readonly FormerUPN: string | null
  readonly UPNunknown: string | null
  readonly PersonBirthDate: Day | null
  readonly ExpectedPersonBirthDate: Day | null
  /** Up to 2023-24. */
  readonly GenderCurrent: string | null
  /** From 2024-25. */
  readonly Sex: string | null
  readonly PersonDeathDate: Day | null
}

export type ChildCharacteristics = Place<'ChildCharacteristics'> & {
  readonly Ethnicity: string | null
}

export type Disability = Place<'Disabilities'> & {
  readonly Disability: string | null
}

/** An episode: one referral and all that followed from it. */
export type CINdetails = Place<'CINdetails'> & {
  readonly CINreferralDate: Day | null
  readonly ReferralSource: string | null
  readonly PrimaryNeedCode: string | null
  readonly CINclosureDate: Day | null
  readonly ReasonForClosure: string | null
  readonly DateOfInitialCPC: Day | null
  /** As written; ask {@link isTrue} and {@link isFalse}. */
  readonly ReferralNFA: string | null
  readonly assessments: readonly Assessment[]
  readonly cinPlans: readonly CINplanDates[]
  readonly enquiries: readonly Section47[]
  readonly protectionPlans: readonly ChildProtectionPlan[]
  readonly preProceedings: readonly PreProceedings[]
}

export type Assessment = Place<'Assessments'> & {
  readonly AssessmentActualStartDate: Day | null
  readonly AssessmentInternalReviewDate: Day | null
  readonly AssessmentAuthorisationDate: Day | null
  /** The codes given, in file order; empty elements are left out. */
  readonly AssessmentFactors: readonly string[]
}

export type CINplanDates = Place<'CINplanDates'> & {
  readonly CINPlanStartDate: Day | null
  readonly CINPlanEndDate: Day | null
}

export type Section47 = Place<'Section47'> & {
  readonly S47ActualStartDate: Day | null
  readonly InitialCPCtarget: Day | null
  readonly DateOfInitialCPC: Day | null
  /** As written; ask {@link isTrue} and {@link isFalse}. */
  readonly ICPCnotRequired: string | null
}

export type ChildProtectionPlan = Place<'ChildProtectionPlans'> & {
  readonly CPPstartDate: Day | null
  readonly CPPendDate: Day | null
  readonly InitialCategoryOfAbuse: string | null
  readonly LatestCategoryOfAbuse: string | null
  readonly NumberOfPreviousCPP: string | null
  readonly reviews: readonly Review[]
}

/** One review date; a `Reviews` element that holds none is one row without a date. */
export type Review = Place<'Reviews'> & {
  readonly CPPreviewDate: Day | null
}

/** Pre-proceedings and family group decision-making: expected from 2026-27, kept and not yet validated. */
export type PreProceedings = Place<'PreProceedingsandFGDM'> & {
  readonly PPStartDate: Day | null
  readonly LBPSentDate: Day | null
  readonly FGDMMeetingOffer: string | null
  readonly FGDMMeetingFac: string | null
  readonly InitialPPMeetingDate: Day | null
  readonly ReviewMeetingsCount: string | null
  readonly StepDecisionDate: Day | null
  readonly PPOutcome: string | null
  readonly CourtAppDate: Day | null
  readonly LetterInitCPDate: Day | null
}

/** One `Child` element. Two with the same `LAchildID` stay two children. */
export type CinChild = {
  readonly identifiers: ChildIdentifiers
  readonly characteristics: ChildCharacteristics
  readonly disabilities: readonly Disability[]
  readonly episodes: readonly CINdetails[]
  /** The rows of all the child's episodes together, in file order: the same objects as inside the episodes. */
  readonly assessments: readonly Assessment[]
  readonly cinPlans: readonly CINplanDates[]
  readonly enquiries: readonly Section47[]
  readonly protectionPlans: readonly ChildProtectionPlan[]
  /** The bytes of the `Child` element within the file read as UTF-8: first byte, and the byte after its last. */
  readonly from: number
  readonly to: number
}

export type CinRow =
  | Header
  | ChildIdentifiers
  | ChildCharacteristics
  | Disability
  | CINdetails
  | Assessment
  | CINplanDates
  | Section47
  | ChildProtectionPlan
  | Review
  | PreProceedings

export type CinTable = CinRow['table'] | 'AssessmentFactorsList'

type FieldNames<Row> = Row extends CinRow
  ? Exclude<
      keyof Row,
      keyof Place<string> | 'assessments' | 'cinPlans' | 'enquiries' | 'protectionPlans' | 'preProceedings' | 'reviews'
    >
  : never

/** `Table.Field` for every field there is, with `Table.LAchildID` for a row as a whole. */
export type CinFieldName = {
  [Row in CinRow as Row['table']]: `${Row['table']}.${FieldNames<Row> | 'LAchildID'}`
}[CinRow['table']]

/** One cell of one row. */
export type CinCell = {
  [Row in CinRow as Row['table']]: readonly [row: Row, field: FieldNames<Row> | 'LAchildID']
}[CinRow['table']]

/** Values that a true/false item may hold are compared in any letter case. */
export function isTrue(text: string | null): boolean {
  return text !== null && (text === '1' || text === 'true' || (text.length === 4 && text.toLowerCase() === 'true'))
}

/** False is said, not merely unsaid: a missing value is neither true nor false. */
export function isFalse(text: string | null): boolean {
  return text !== null && (text === '0' || text === 'false' || (text.length === 5 && text.toLowerCase() === 'false'))
}
