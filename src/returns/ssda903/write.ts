import { calendarDay, type Day } from '../../core/day.ts'
import { csvColumns, type TableName } from './layout.ts'
import type { AnyRow } from './shape.ts'

/** The first line of a table of values: its columns, in the order of the guide. */
export function tableStart(table: TableName): string {
  return line(csvColumns(table).map(({ name }) => name))
}

/**
 * One row of a table of values.
 *
 * Cells stand exactly as they are, also what a spreadsheet would take for a formula: a return is not read by one, and
 * must hold what was recorded.
 */
export function tableLine(row: AnyRow): string {
  return line(
    csvColumns(row.table).map(({ name }) => {
      const value = row.unread?.[name] ?? row.asWritten?.[name] ?? (row[name] as string | Day | null)
      return typeof value === 'number' ? slashed(value) : (value ?? '')
    }),
  )
}

function line(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\r\n`
}

/** The day as the return writes it: `03/09/2026`. */
export function slashed(at: Day): string {
  const { year, month, dayOfMonth } = calendarDay(at)
  return `${two(dayOfMonth)}/${two(month)}/${String(year).padStart(4, '0')}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
