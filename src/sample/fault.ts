import type { CinRow } from '../returns/cin-census/shape.ts'
import type { CensusYear, DraftEpisode, DraftRecord } from './cut-census.ts'

/** What a fault changed: the row it stands in and the field, with what was there and what is. */
export type Change = { readonly row: CinRow; readonly field: string; readonly was: string; readonly is: string }

/** What a fault may look at beside the record it is planted in. */
export type Surroundings = {
  readonly census: CensusYear
  /** The last record before this one that has a UPN and no fault; null when there is none. */
  readonly earlierUpn: { readonly upn: string; readonly row: number } | null
}

/**
 * A fault of the catalogue: something that goes wrong in real files, and what must be found because of it.
 * Source: specification of the made-up authority, `faults`.
 */
export type Fault = {
  readonly id: string
  readonly what: string
  /** Of a thousand records that could carry it, so many do in the usual mode. */
  readonly ratePer1000: number
  /** The rules that must speak of the child; none for faults that only reconciliation between returns can find. */
  readonly rules: readonly string[]
  /** First collection year in which those rules exist. */
  readonly from?: number
  /**
   * Plants it, where the record is one that can carry it so that just its rules speak.
   *
   * @returns what was changed; null when the record is none of those; `left out` when the child is to be left out
   */
  plant(record: DraftRecord, surroundings: Surroundings): Change | 'left out' | null
}

/** Defines a fault. */
export function fault(definition: Fault): Fault {
  return definition
}

/** Writes down a change of one field, and makes it. */
export function change<Row extends CinRow, Field extends keyof Row & string>(
  row: Row,
  field: Field,
  value: Row[Field],
): Change {
  const was = row[field]
  ;(row as Record<string, unknown>)[field] = value
  return { row, field, was: spell(was), is: spell(value) }
}

function spell(value: unknown): string {
  return value === null ? '' : Array.isArray(value) ? value.join(' ') : String(value)
}

/** Did the only assessment of a case find nothing? Then rule 8873Q looks at how the case closed. */
export function foundNothing({ assessments }: DraftEpisode): boolean {
  return assessments.some(({ AssessmentFactors }) => AssessmentFactors.includes('21'))
}

type AssessmentHere = { readonly episode: DraftEpisode; readonly assessment: DraftEpisode['assessments'][number] }

/** The first completed assessment with factors that fits; null when there is none. */
export function completedAssessment(
  record: DraftRecord,
  fits: (here: AssessmentHere) => boolean,
): AssessmentHere | null {
  for (const episode of record.episodes) {
    for (const assessment of episode.assessments) {
      const here = { episode, assessment }
      if (assessment.AssessmentAuthorisationDate !== null && assessment.AssessmentFactors.length > 0 && fits(here))
        return here
    }
  }
  return null
}
