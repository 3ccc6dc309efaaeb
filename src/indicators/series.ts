import type { PeriodNote, YearKind } from '../core/published-period.ts'
import type { Better } from '../core/published-source.ts'
import type { PublishedStatus } from '../core/published-value.ts'

/** A file of a publisher as it was read in. */
export type Release = {
  readonly id: number
  /** `Children in need: referrals` */
  readonly title: string
  readonly file: string
  /** When it was published, as the publisher says it: `October 2025`; null where nobody said. */
  readonly published: string | null
  /** The line its licence asks for. */
  readonly licence: string
  readonly isMadeUp: boolean
}

/** One number of a series, and where it stands in its file. */
export type Cell = {
  readonly value: number | null
  readonly status: PublishedStatus
  /** What stands in place of a number: an inspection's grade. */
  readonly text: string | null
  readonly note: PeriodNote | null
  /** The row of the file, its headings being row 1. */
  readonly row: number
  readonly release: Release
  /** The counts a percentage or rate was made of here; null where it is as published. */
  readonly of?: { readonly numerator: number; readonly denominator: number } | null
  /** What an earlier release had in its place, where that was another number or symbol. */
  readonly before?: Replaced | null
}

/** What stood in place of a number until another release was loaded. */
export type Replaced = {
  readonly value: number | null
  readonly status: PublishedStatus
  readonly release: Release
  /** The release that has another number. */
  readonly until: Release
}

/** A measure over periods and areas, in the newest release of each. */
export type Series = {
  /** The indicator's id, `lait:` and a measure, or a part that indicators are made of. */
  readonly code: string
  readonly kind: YearKind
  /** Codes, earliest first. */
  readonly periods: readonly string[]
  /** Areas: numbers of authorities, `E92000001`, codes of regions. Undefined where the files have no row. */
  cell(area: string, period: string): Cell | undefined
  /** The areas that have a row in a period. */
  areas(period: string): readonly string[]
}

/** The ten authorities most like one, most like first. */
export type Neighbours = {
  /** The year of the model: `2025`. */
  readonly model: string
  readonly of: string
  readonly members: readonly { readonly code: string; readonly closeness: string }[]
}

/** How a series is to be read. */
export type Reading = {
  readonly better: Better
  readonly decimals: number
  readonly unit: string
  /** False for measures that the publisher does not put into bands. */
  readonly isBanded: boolean
  /** The nation's number is a sum of rates, and is set beside no authority's. */
  readonly nationIsSum?: boolean
}
