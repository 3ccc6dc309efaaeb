import type { PeriodNote, YearKind } from '../../core/published-period.ts'
import type { PublishedColumn } from '../../core/published-source.ts'
import { type PublishedStatus, type PublishedValue, publishedStatuses } from '../../core/published-value.ts'

/** A number that somebody has a use for, by the code of its series: an indicator's id, or that of a part. */
export type Wanted = { readonly code: string; readonly column: PublishedColumn }

/** A file of values: the first line and those after it. Cells are texts as they stand, not trimmed. */
export type TextTable = {
  /** Trimmed. */
  readonly headings: readonly string[]
  /** The first of them is row 2 of the file; a blank line is a row without cells. */
  readonly rows: readonly (readonly string[])[]
  readonly readAs: 'utf-8' | 'utf-16' | 'windows-1252'
}

/** A sheet of a workbook; `rows[0]` is its row 1. */
export type PublishedSheet = { readonly name: string; readonly rows: readonly (readonly unknown[])[] }

/** A file, unpacked and cut into cells, of which nobody knows yet what it is. One of the three is there. */
export type OpenedFile = {
  readonly name: string
  readonly table: TextTable | null
  readonly sheets: readonly PublishedSheet[] | null
  /** Columns of a parquet file by their names, all of one length. */
  readonly columns: ReadonlyMap<string, readonly string[]> | null
}

/** Reads one kind of file. */
export type Reader = {
  /** By what is in it: headings, never the name. */
  recognises(file: OpenedFile): boolean
  /** @param published  when it was published, as the person who loads it says; null where nobody said */
  read(file: OpenedFile, wanted: readonly Wanted[], published: string | null): PublishedFile
}

/** What became of a file. */
export type PublishedFile = {
  /** `left out` is a file of which nothing is kept, and nothing is wrong; `refused` has a finding that says why. */
  readonly outcome: 'read' | 'left out' | 'refused'
  /** The name of the data set; null where it is none of ours. */
  readonly dataset: string | null
  /** `Children in need: referrals`; of a file that is none of ours what it is. */
  readonly title: string
  readonly licence: string
  /** As the publisher says it: `October 2025`. */
  readonly published: string | null
  readonly isMadeUp: boolean
  /** Null only where nothing was read. Of neighbours the year of the newest model. */
  readonly newestPeriod: string | null
  /** Of series that have figures here, or that a dictionary describes. */
  readonly yearKinds: ReadonlyMap<string, YearKind>
  /** The kinds of year were told by the form of the periods alone: what is known better stays. */
  readonly areYearKindsGuessed?: boolean
  /** Rows below the headings. */
  readonly rowsRead: number
  readonly figures: Figures
  readonly neighbours: readonly NeighbourRow[]
  readonly measures: readonly MeasureRow[]
  readonly inspections: readonly InspectionRow[]
  readonly leftOut: readonly LeftOut[]
  readonly findings: readonly PublishedFinding[]
  readonly unknownAreas: readonly { readonly name: string; readonly rows: number }[]
}

/** Rows that were read and not kept. */
export type LeftOut = { readonly why: string; readonly rows: number }

/** What was noticed in a file. One that `refuses` lets nothing of the file in. */
export type PublishedFinding = {
  readonly weight: 'refuses' | 'mentions'
  /** As a spreadsheet shows it: the headings are row 1. */
  readonly row: number | null
  readonly column: string | null
  readonly says: string
  readonly doNext: string
}

/**
 * Figures in columns, so that hundreds of thousands are cheap: the arrays are of one length, and a series, an area, a
 * period and a breakdown are places in the lists of those.
 */
export type Figures = {
  readonly length: number
  readonly codes: readonly string[]
  readonly areas: readonly string[]
  readonly periods: readonly string[]
  /** `name=value` in the order of the names; empty for the headline. */
  readonly breakdowns: readonly string[]
  readonly series: Uint16Array
  readonly area: Uint16Array
  readonly period: Uint16Array
  readonly breakdown: Uint16Array
  readonly row: Uint32Array
  /** NaN where there is no number. */
  readonly value: Float64Array
  /** A place in `publishedStatuses`. */
  readonly status: Uint8Array
  /** A place in `figureNotes`. */
  readonly note: Uint8Array
  /** NaN where the number is as published. */
  readonly numerator: Float64Array
  readonly denominator: Float64Array
  /** By the place of the figure: what stands instead of a number. */
  readonly grades: ReadonlyMap<number, string>
}

export const figureNotes: readonly (PeriodNote | null)[] = [null, 'provisional', 'revised', 'final', 'outturn']

/** One figure, by itself. */
export type Figure = PublishedValue & {
  readonly code: string
  readonly area: string
  readonly period: string
  readonly breakdown: string
  readonly row: number
  readonly note: PeriodNote | null
  readonly grade: string | null
  readonly of: { readonly numerator: number; readonly denominator: number } | null
}

/** Takes one out of the columns. */
export function figureAt(figures: Figures, at: number): Figure {
  const status = publishedStatuses[figures.status[at] as number] as PublishedStatus
  const [value, numerator, denominator] = [figures.value[at], figures.numerator[at], figures.denominator[at]] as [
    number,
    number,
    number,
  ]
  return {
    code: figures.codes[figures.series[at] as number] as string,
    area: figures.areas[figures.area[at] as number] as string,
    period: figures.periods[figures.period[at] as number] as string,
    breakdown: figures.breakdowns[figures.breakdown[at] as number] as string,
    row: figures.row[at] as number,
    value: Number.isNaN(value) ? null : value,
    status,
    note: figureNotes[figures.note[at] as number] ?? null,
    grade: figures.grades.get(at) ?? null,
    of: Number.isNaN(numerator) ? null : { numerator, denominator },
  }
}

/** The authorities most like one, one line each. */
export type NeighbourRow = {
  readonly model: string
  readonly area: string
  /** 1 = most like. */
  readonly rank: number
  readonly neighbour: string
  readonly closeness: string
}

/** A measure of the local authority interactive tool, as its dictionary describes it. */
export type MeasureRow = {
  /** `lait:` and its short name. */
  readonly code: string
  readonly topic: string
  readonly title: string
  readonly description: string
  readonly method: string
  readonly better: 'higher' | 'lower' | 'neither'
  readonly decimals: number | null
  readonly unit: string
  /** False where the publisher says that it is not to be put into bands. */
  readonly banded: boolean
}

/** A judgement of an inspection. */
export type InspectionRow = {
  readonly area: string
  readonly framework: string
  readonly judgement: string
  /** ISO days. */
  readonly inspectedOn: string | null
  readonly publishedOn: string
  readonly grade: string
  readonly row: number
}
