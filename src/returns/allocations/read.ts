import { asUtf8 } from '../../formats/xml/encoding.ts'
import { type AllocationHeader, longestHeader, mostColumns, readHeader } from './header.ts'
import { type SeparatedRow, SeparatedRows } from './separated-rows.ts'
import type { Allocation, ColumnName, Damage, DayColumn, TextColumn } from './shape.ts'
import { columns } from './shape.ts'
import { writtenDay } from './written-day.ts'

/** What the reader noticed about the file; never a reason not to load it. */
export type AllocationFinding = {
  readonly code: 'column-unknown' | 'read-as-windows-1252'
  /** Never a child's details. */
  readonly message: string
  /** Line of the file, from 1. */
  readonly line: number
  /** The text as it stands in the file, at most 100 characters. */
  readonly text?: string
}

/** What is known of an allocations file once it has been read to the end. */
export type AllocationsFile = {
  readonly header: AllocationHeader
  readonly rows: number
  readonly lines: number
  readonly bytes: number
  readonly findings: readonly AllocationFinding[]
}

/** No value of any column is longer, in bytes, by far. */
const longestCell = 4096

/**
 * Reads an allocations file, one row at a time, in file order. Memory stays level whatever the size of the file, of a
 * row or of a value. Rows that cannot be trusted are told of too, and say so in `damage`.
 *
 * @param file  the bytes, in pieces of any size: UTF-8, UTF-16 with its mark, or Windows-1252
 * @throws Refusal when it is empty, not text, or its first line does not name the columns
 */
export async function readAllocations(
  file: AsyncIterable<Uint8Array>,
  told: (row: Allocation) => void,
): Promise<AllocationsFile> {
  let head: Uint8Array | null = new Uint8Array(0)
  let header: AllocationHeader | null = null
  let scanner: SeparatedRows | null = null
  let bytes = 0
  let rows = 0
  const begin = (start: Uint8Array): SeparatedRows => {
    const first = firstLineOf(start)
    const found = readHeader(first.text)
    header = found
    let isHeader = true
    const row = (cells: SeparatedRow) => {
      if (isHeader) isHeader = false
      else if (cells.tooLong || cells.cells.some((cell) => cell.trim() !== '')) {
        rows++
        told(allocationOf(cells, found.places))
      }
    }
    const limits = { cells: Math.min(found.places.length, mostColumns), cellBytes: longestCell }
    const made = new SeparatedRows(found.separator, limits, row, first)
    made.write(start.subarray(first.from))
    return made
  }
  for await (const piece of asUtf8(file)) {
    bytes += piece.length
    if (scanner !== null) scanner.write(piece)
    else {
      head = joined(head as Uint8Array, piece)
      if (firstLineOf(head).ended || head.length > longestHeader) {
        scanner = begin(head)
        head = null
      }
    }
  }
  scanner ??= begin(head as Uint8Array)
  scanner.end()
  const { unknown } = header as unknown as AllocationHeader
  return {
    header: header as unknown as AllocationHeader,
    rows,
    lines: scanner.line,
    bytes,
    findings: findingsOf(unknown, scanner),
  }
}

function findingsOf(unknown: readonly string[], { windowsLine }: SeparatedRows): AllocationFinding[] {
  const findings: AllocationFinding[] = unknown.map((text) => ({
    code: 'column-unknown',
    message: 'A column that is not one of an allocations file. It was not read.',
    line: 1,
    text,
  }))
  if (windowsLine !== null) {
    findings.push({
      code: 'read-as-windows-1252',
      message:
        'The text is not UTF-8. It was read as Windows-1252, as spreadsheets write it. Save as CSV UTF-8 to be sure.',
      line: windowsLine,
    })
  }
  return findings
}

type FirstLine = {
  readonly text: string
  /** Where it begins, after a mark and blank lines. */
  readonly from: number
  readonly line: number
  readonly ended: boolean
  readonly marked: boolean
}

const utf8 = new TextDecoder()

function firstLineOf(start: Uint8Array): FirstLine {
  const marked = start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf
  let from = marked ? 3 : 0
  let line = 1
  const isEnd = (at: number) => start[at] === 0x0a || start[at] === 0x0d
  for (; isEnd(from); from++) if (start[from] === 0x0a || start[from + 1] !== 0x0a) line++
  let to = from
  while (to < start.length && !isEnd(to)) to++
  return {
    text: utf8.decode(start.subarray(from, Math.min(to, from + longestHeader))),
    from,
    line,
    ended: to < start.length,
    marked,
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length)
  both.set(one)
  both.set(other, one.length)
  return both
}

type Writable = { -readonly [Field in keyof Allocation]: Allocation[Field] }

const blank = Object.fromEntries(columns.map(({ name }) => [name, null])) as Record<ColumnName, null>

function allocationOf(row: SeparatedRow, places: readonly (ColumnName | null)[]): Allocation {
  const read: Writable = { ...blank, line: row.line, unread: null, damage: damageOf(row, places.length) }
  for (const [at, column] of places.entries()) {
    const text = row.cells[at]?.trim().replace(/\s+/g, ' ') ?? ''
    if (column === null || text === '') continue
    if (column === 'from' || column === 'to') readDay(read, column, text)
    else read[column as TextColumn] = text
  }
  return read
}

function readDay(row: Writable, column: DayColumn, text: string): void {
  const day = writtenDay(text)
  if (day === null || (day === 'never' && column === 'from')) row.unread = { ...row.unread, [column]: text }
  else if (day !== 'never') row[column] = day
}

function damageOf({ count, tooLong, ended }: SeparatedRow, expected: number): Damage | null {
  if (tooLong) return 'too-long'
  if (count > expected) return 'long'
  if (count === expected) return null
  return ended ? 'short' : 'cut-off'
}
