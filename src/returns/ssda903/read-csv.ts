import { short } from '../../core/finding-list.ts'
import { bytesAsUtf8, textOf } from './bytes-as-utf8.ts'
import { CellScanner, longestCell, mostCells, type RowFault, unquoted } from './cell-scanner.ts'
import { FileFindings, type Ssda903Finding, type Ssda903FindingCode } from './finding.ts'
import { type Headings, knownHeadings, recognise } from './headings.ts'
import { IdentifierPool } from './identifier-pool.ts'
import type { TableName } from './layout.ts'
import { RowReader } from './row-reader.ts'
import type { AnyRow, ReadTable } from './shape.ts'

/** A file of values as it was read; `table` is null when it is no table of the return, and a finding says why. */
export type ReadCsv = { readonly table: ReadTable | null; readonly findings: readonly Ssda903Finding[] }

const separators = [',', '\t', ';'] as const

/**
 * Reads one table of values of the looked-after return. Which table it is, its headings say: neither the name of the
 * file nor the order of the columns.
 *
 * Nothing is thrown for what stands in a file. A row that cannot be trusted is left out, is a finding, and keeps its
 * number, so that the rows after it are numbered as the file has them; blank lines have no number.
 *
 * @param file         its name, for the findings
 * @param given        all its bytes: UTF-8, UTF-16 with its mark, or Windows-1252
 * @param identifiers  those of the children that were read from other tables
 */
export function readCsv(file: string, given: Uint8Array, identifiers = new IdentifierPool()): ReadCsv {
  const findings = new FileFindings(file)
  const { bytes, at, was } = bytesAsUtf8(given)
  const first = readHeadings(bytes, at)
  if (first === null) {
    findings.add('file-empty', 1, 'There is nothing in the file. It was left out.')
    return { table: null, findings: findings.list() }
  }
  const { cells, headings } = first
  if (headings === null) {
    const message = 'The first line does not have the headings of a table of this return. The file was left out.'
    findings.add('file-not-a-table', cells.line, message)
    return { table: null, findings: findings.list() }
  }
  if (was === 'utf-16') findings.add('read-as-utf-16', 1, 'The file is in UTF-16. It was read as such.')
  if (first.separator !== ',') {
    const name = first.separator === '\t' ? 'tabs' : 'semicolons'
    findings.add('separator-not-comma', cells.line, `Columns are separated by ${name}. They were read so.`)
  }
  tellOfHeadings(headings, cells.line, findings)
  if (headings.places[0] === -1) {
    const message = `Without CHILD nobody can tell whose the rows of ${headings.table} are. The file was left out.`
    findings.add('file-not-a-table', cells.line, message, { table: headings.table })
    return { table: null, findings: findings.list() }
  }
  const { table, missing, places } = headings
  const reader = new RowReader(table, places, findings, identifiers)
  const rows = readRows(cells, table, reader, first.names, findings)
  if (rows.length === 0) findings.add('table-without-rows', cells.line, `${table} has headings and no rows.`, { table })
  return { table: { table, file, rows, missing }, findings: findings.list() }
}

type FirstLine = {
  /** Stands at the first line. */
  readonly cells: CellScanner
  readonly separator: string
  readonly names: readonly string[]
  readonly headings: Headings | null
}

/** Reads the first line by the separator that finds most headings; null when there is no line. */
export function readHeadings(bytes: Uint8Array, at: number): FirstLine | null {
  let best: FirstLine | null = null
  let most = -1
  for (const separator of separators) {
    const cells = new CellScanner(bytes, separator, at)
    if (!cells.next()) return null
    const names = cells.fault === null && cells.count <= mostCells ? textsOf(cells) : []
    const found = knownHeadings(names)
    if (found <= most) continue
    most = found
    best = { cells, separator, names, headings: recognise(names) }
  }
  return best
}

function textsOf(cells: CellScanner): string[] {
  return Array.from({ length: Math.min(cells.count, mostCells) }, (_, at) => {
    return unquoted(textOf(cells.bytes.subarray(cells.from[at], cells.to[at])).text)
  })
}

function tellOfHeadings({ table, ...found }: Headings, line: number, findings: FileFindings): void {
  for (const field of found.missing) {
    const message = `${table} has no column ${field}. Its cells are blank in every row.`
    findings.add('column-missing', line, message, { table, field })
  }
  for (const field of found.repeated) {
    const message = `${table} has more than one column ${field}. The first was read.`
    findings.add('column-repeated', line, message, { table, field })
  }
  for (const heading of found.unknown) {
    const message = `${table} has a column that is none of its own. It was not read.`
    findings.add('column-unknown', line, message, { table, text: short(heading) })
  }
  for (const field of found.respelt) {
    const message = `A heading stands for ${field} and is written otherwise. It was read all the same.`
    findings.add('heading-respelt', line, message, { table, field })
  }
}

function readRows(
  cells: CellScanner,
  table: TableName,
  reader: RowReader,
  names: readonly string[],
  findings: FileFindings,
): AnyRow[] {
  const rows: AnyRow[] = []
  let index = 0
  const tell = (code: Ssda903FindingCode, message: string) => {
    findings.add(code, cells.line, message, { table, row: index })
  }
  for (; cells.next(); index++) {
    const fault = cells.fault ?? (hasTooMany(cells, names.length) ? 'too many' : null)
    if (fault !== null) {
      const [code, message] = faults[fault]
      tell(code, `${message} The row was left out.`)
      continue
    }
    if (cells.count < names.length) tell('row-too-short', 'A row has fewer cells than columns. The others are blank.')
    if (cells.hasLineBreak) tell('line-break-in-cell', 'There is a line break within a cell. It was read as one cell.')
    if (isHeadings(cells, names)) {
      tell('headings-repeated', 'The headings stand there again. The line was left out.')
      continue
    }
    const row = reader.read(cells, index)
    if (row === null) tell('row-blank', 'A row has nothing in its cells. It was left out.')
    else rows.push(row)
  }
  return rows
}

/** What makes a row be left out. */
const faults = {
  quote: ['row-unreadable', 'A quotation mark is not closed where it should be. Reading went on at the next line.'],
  nul: ['row-unreadable', 'There are bytes among the cells that are no text.'],
  'long cell': ['cell-too-long', `A cell is longer than ${longestCell} bytes, which no column allows.`],
  'too many': ['row-too-long', 'A row has more cells than columns, so that they may stand in the wrong ones.'],
} as const satisfies Readonly<Record<RowFault | 'too many', readonly [Ssda903FindingCode, string]>>

/** More cells than columns are a fault only where something stands in them. */
function hasTooMany(cells: CellScanner, columns: number): boolean {
  if (cells.count > mostCells) return true
  for (let at = columns; at < cells.count; at++) if (cells.from[at] !== cells.to[at]) return true
  return false
}

function isHeadings(cells: CellScanner, names: readonly string[]): boolean {
  // Asked of every row: the letters of the first cell answer for nearly all.
  const [first = ''] = names
  const from = cells.from[0] as number
  if ((cells.to[0] as number) - from !== first.length) return false
  for (let at = 0; at < first.length; at++) {
    const byte = cells.bytes[from + at] as number
    if (byte < 0x80 && byte !== first.charCodeAt(at)) return false
  }
  const texts = textsOf(cells)
  return names.every((name, at) => name === texts[at])
}
