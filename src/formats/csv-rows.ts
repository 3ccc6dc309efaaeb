import { Refusal } from '../core/refusal.ts'

/** The rows of a file of values, as they stand in it; a blank line is a row without cells, so that rows keep their number. */
export type CsvRows = {
  readonly rows: readonly (readonly string[])[]
  readonly separator: ',' | '\t' | ';'
  /** The row, from 1, in which a quotation mark is opened and never closed; null when all are. */
  readonly openQuote: number | null
}

const separators = [',', '\t', ';'] as const

/** More than any table that is published has: cells of a row, as a spreadsheet has them at most, rows, and cells in all. */
const [widest, mostRows, mostCells] = [16_384, 4e6, 20e6]

const noCells: readonly string[] = []

/**
 * Cuts a text into rows and cells (RFC 4180): quotation marks, doubled ones and line breaks within them; lines end with
 * CR LF, LF, or in old files CR. The separator is the one that the first line has most of.
 *
 * @throws Refusal when it has more cells than a table of figures has
 */
export function csvRows(text: string): CsvRows {
  const separator = separatorOf(text)
  const lineEnd = text.includes('\n') ? '\n' : '\r'
  const isQuoted = text.includes('"')
  const rows: (readonly string[])[] = []
  let cells = 0
  const add = (row: readonly string[]) => {
    rows.push(row)
    cells += row.length
    if (row.length > widest || rows.length > mostRows || cells > mostCells) throw tooMuch()
  }
  let at = 0
  while (at < text.length) {
    const found = text.indexOf(lineEnd, at)
    const end = found === -1 ? text.length : found
    const line = text.slice(at, text[end - 1] === '\r' && lineEnd === '\n' && end > at ? end - 1 : end)
    if (!isQuoted || !line.includes('"')) {
      add(line === '' ? noCells : line.split(separator, widest + 1))
      at = end + 1
      continue
    }
    const quoted = readQuoted(text, at, separator, lineEnd)
    if (quoted === null) return { rows, separator, openQuote: rows.length + 1 }
    add(quoted.cells)
    at = quoted.next
  }
  return { rows, separator, openQuote: null }
}

function separatorOf(text: string): ',' | '\t' | ';' {
  const firstLine = text.slice(0, 20_000).split(/[\r\n]/, 1)[0] as string
  const counts = separators.map((separator) => firstLine.split(separator).length)
  return separators[counts.indexOf(Math.max(...counts))] as ',' | '\t' | ';'
}

type QuotedRow = { readonly cells: readonly string[]; readonly next: number }

/** One row that has quotation marks; null when one of them is never closed. */
function readQuoted(text: string, start: number, separator: string, lineEnd: string): QuotedRow | null {
  const cells: string[] = []
  let at = start
  for (;;) {
    let cell = ''
    if (text[at] === '"') {
      const closed = closingQuote(text, at + 1)
      if (closed === -1) return null
      cell = text.slice(at + 1, closed).replaceAll('""', '"')
      at = closed + 1
    }
    // What stands after a closing quotation mark, or in a cell without one.
    let end = at
    while (end < text.length && text[end] !== separator && text[end] !== lineEnd) end++
    cell += text.slice(at, end)
    at = end + 1
    const isLast = text[end] !== separator
    cells.push(isLast && cell.endsWith('\r') ? cell.slice(0, -1) : cell)
    if (cells.length > widest) throw tooMuch()
    if (isLast) return { cells, next: at }
  }
}

/** The place of the mark that closes a cell: one that is not doubled; -1 when there is none. */
function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at
  }
  return -1
}

function tooMuch(): Refusal {
  return new Refusal(
    'unpacks-to-too-much',
    'It has more than 16,384 cells in a row, 4 million rows or 20 million cells, which no table of figures has. Fetch it from its publisher again.',
  )
}
