import type { Day } from '../core/day.ts'
import type { FileInForce } from '../store/child-record.ts'

/** A file that records are made of. */
export type SentFile = {
  readonly load: number
  readonly return: string
  /** `Census 2025-26`, `Allocations`. */
  readonly title: string
  readonly name: string
  readonly period: string
  /** The last day it tells of. */
  readonly to: Day
  readonly loadedAt: Date
  /** The submission it came with. */
  readonly submission: string | null
}

/** Where a row of a record is from. */
export type RowSource = { readonly file: SentFile; readonly line: number }

const titles: Readonly<Record<string, string>> = {
  'cin-census': 'Census',
  ssda903: 'Looked-after return',
  allocations: 'Allocations',
}

/** A file in force, as pages name it. */
export function sentFile(row: FileInForce): SentFile {
  const { period } = row
  const year = /^\d{4}$/.test(period) ? ` ${Number(period) - 1}-${period.slice(2)}` : ''
  return {
    load: row.load_id,
    return: row.return,
    title: `${titles[row.return] ?? row.return}${year}`,
    name: row.file_name,
    period,
    to: row.reference_date,
    loadedAt: row.loaded_at,
    submission: row.submission_id,
  }
}
