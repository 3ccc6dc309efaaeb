import { short } from '../../core/finding-list.ts'
import { TextPool } from '../../formats/xml/text-pool.ts'
import { textOf } from './bytes-as-utf8.ts'
import { beyondAscii, type CellScanner, lowerCase, quotesInside, unquoted } from './cell-scanner.ts'
import { CodePool, longestCode } from './code-pool.ts'
import type { FileFindings } from './finding.ts'
import type { IdentifierPool } from './identifier-pool.ts'
import { type Column, csvColumns, type TableName } from './layout.ts'
import { type Cell, rowMakers } from './row-makers.ts'
import type { Draft } from './shape.ts'
import { earliestDay, slashDay, writtenDay } from './written-day.ts'

const blanks: readonly Cell[] = new Array(16).fill(null)

/** A row of that table in which every cell is blank. */
export function blankRow(table: TableName, row: number, line: number): Draft {
  return rowMakers[table](row, line, blanks)
}

/**
 * Puts the text of a cell where it belongs in its row: a date as a day, all else in capitals, without white space
 * round it. A blank stays null. What stands differently in the file is kept beside it.
 */
export function putCell(row: Draft, { name, kind }: Column, text: string, findings: FileFindings): void {
  const trimmed = text.trim()
  if (trimmed !== text) {
    findings.add('spaces-trimmed', row.line, `Spaces stand before or after ${name}. They were left out.`, {
      table: row.table,
      row: row.row,
      field: name,
    })
  }
  if (trimmed === '') return
  if (kind === 'date') {
    row[name] = writtenDay(trimmed)
    if (row[name] !== null) return
    row.unread = { ...row.unread, [name]: trimmed }
    unreadable(row, name, trimmed, findings)
    return
  }
  row[name] = trimmed.toUpperCase()
  if (row[name] !== text) row.asWritten = { ...row.asWritten, [name]: text }
  if (kind === 'part date' && earliestDay(trimmed) === null) unreadable(row, name, trimmed, findings)
}

function unreadable(row: Draft, field: string, text: string, findings: FileFindings): void {
  const message = `${field} holds no real day written dd/mm/yyyy. The text was kept, and rules about dates treat the date as missing.`
  findings.add('date-unreadable', row.line, message, { table: row.table, row: row.row, field, text: short(text) })
}

/** How the cells of a column are read; those to be looked at closer each time are read by {@link putCell}. */
type Reads = 'day' | 'identifier' | 'closer' | 'text'

function readsOf({ name, kind }: Column): Reads {
  if (kind === 'date') return 'day'
  if (kind === 'part date') return 'closer'
  return name === 'CHILD' ? 'identifier' : 'text'
}

/** Makes rows of one table from the cells of a file. */
export class RowReader {
  readonly #make: (row: number, line: number, cells: readonly Cell[]) => Draft
  readonly #columns: readonly Column[]
  readonly #places: readonly number[]
  readonly #findings: FileFindings
  readonly #pool = new TextPool(16_384)
  readonly #codes = new CodePool()
  readonly #identifiers: IdentifierPool
  readonly #reads: readonly Reads[]
  /** The cells of the row being read, and the columns whose cells need a closer look. */
  readonly #cells: Cell[] = [...blanks]
  readonly #closer: number[] = []

  /**
   * @param places       by column of the table, which cell holds it; -1 when none does
   * @param identifiers  those of the children, also of other tables
   */
  constructor(table: TableName, places: readonly number[], findings: FileFindings, identifiers: IdentifierPool) {
    this.#make = rowMakers[table]
    this.#columns = csvColumns(table)
    this.#reads = this.#columns.map(readsOf)
    this.#identifiers = identifiers
    this.#places = places
    this.#findings = findings
  }

  /** @returns null when every cell of the table is blank */
  read(cells: CellScanner, index: number): Draft | null {
    const { from, to, count } = cells
    const places = this.#places
    const made = this.#cells
    const closer = this.#closer
    if (closer.length > 0) closer.length = 0
    let isBlank = true
    for (let i = 0; i < places.length; i++) {
      const place = places[i] as number
      if (place < 0 || place >= count || from[place] === to[place]) {
        made[i] = null
        continue
      }
      const cell = this.#plainCell(cells, this.#reads[i] as Reads, place)
      made[i] = cell
      if (cell === null) closer.push(i)
      else isBlank = false
    }
    if (isBlank && closer.length === 0) return null
    const row = this.#make(index, cells.line, made)
    for (const i of closer) {
      putCell(row, this.#columns[i] as Column, this.#text(cells, places[i] as number), this.#findings)
    }
    return isBlank && isAllBlank(row, this.#columns) ? null : row
  }

  /** A cell in which nothing is to be changed, as most are; null when it is another. */
  #plainCell({ bytes, from, to, holds }: CellScanner, reads: Reads, place: number): Cell {
    const start = from[place] as number
    const end = to[place] as number
    if (reads === 'day') return slashDay(bytes, start, end)
    if (holds[place] !== 0 || (bytes[start] as number) <= 0x20 || (bytes[end - 1] as number) <= 0x20) return null
    if (reads === 'identifier') return this.#identifiers.read(bytes, start, end)
    if (reads === 'closer') return null
    return end - start <= longestCode ? this.#codes.read(bytes, start, end) : this.#pool.read(bytes, start, end)
  }

  #text(cells: CellScanner, place: number): string {
    const bytes = cells.bytes.subarray(cells.from[place], cells.to[place])
    const holds = cells.holds[place] as number
    if ((holds & ~lowerCase) === 0) return this.#pool.read(bytes, 0, bytes.length)
    const { text, isUtf8 } = textOf(bytes)
    if ((holds & beyondAscii) !== 0 && !isUtf8) {
      const message =
        'The text is not UTF-8. It was read as Windows-1252, as spreadsheets write it. Save as CSV UTF-8 to be sure.'
      this.#findings.add('read-as-windows-1252', cells.line, message)
    }
    return (holds & quotesInside) === 0 ? text : unquoted(text)
  }
}

/** Are all cells blank, now that white space was left out? */
function isAllBlank(row: Draft, columns: readonly Column[]): boolean {
  return row.unread === null && columns.every(({ name }) => row[name] === null)
}
