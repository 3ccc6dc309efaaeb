import { isoDay } from '../../core/day.ts'
import { csvLine, csvStart } from '../../formats/csv.ts'
import { type Allocation, columns } from './shape.ts'

/** What is written of a row: where it stood and what was wrong with it is of the file it was read from. */
export type WrittenAllocation = Omit<Allocation, 'line' | 'unread' | 'damage'>

/** The start of an allocations file: the mark by which Excel knows UTF-8, and the names of the columns. */
export function allocationsStart(): string {
  return csvStart + csvLine(columns.map(({ name }) => name))
}

/** One row of an allocations file, as CSV. What a spreadsheet would take for a formula is made safe. */
export function allocationLine(row: WrittenAllocation): string {
  return csvLine(
    columns.map(({ name }) => {
      const value = row[name]
      return value === null ? '' : typeof value === 'number' ? isoDay(value) : value
    }),
  )
}
