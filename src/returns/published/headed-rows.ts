import type { Draft } from './draft.ts'
import type { OpenedFile } from './published-file.ts'

/** A row below the headings, by its number in the file, where row 1 is the first. */
export type HeadedRow = {
  readonly row: number
  /** The text in a column: trimmed, days in ISO form, empty where there is none. */
  at(place: number): string
  text(heading: string): string
}

/** A table of which the headings have been found, wherever it begins. */
export type HeadedRows = {
  /** Null of a file that is no workbook. */
  readonly sheet: string | null
  readonly headingsRow: number
  readonly headings: readonly string[]
  /** What stands above the headings: titles and notes. */
  readonly above: readonly string[]
  /** Those in which something stands. */
  readonly rows: readonly HeadedRow[]
  /** Those of a text that have fewer cells than there are headings. A spreadsheet leaves out cells that are empty. */
  readonly short: readonly { readonly row: number; readonly cells: number }[]
}

type Grid = { readonly sheet: string | null; readonly rows: readonly (readonly unknown[])[] }

/** How far down headings are looked for: publishers put a title and notes above them. */
const farthestHeadings = 15

/**
 * The tables of a file that have at least so many of these headings in one row. One that lacks some is found as well, so
 * that what is wrong with it can be said.
 */
export function headedRows(file: OpenedFile, headings: readonly string[], least: number): readonly HeadedRows[] {
  const wanted = new Set(headings.map(folded))
  return gridsOf(file).flatMap((grid) => {
    const at = headingsAt(grid, wanted, least)
    return at === null ? [] : [below(grid, at)]
  })
}

function gridsOf(file: OpenedFile): readonly Grid[] {
  if (file.table !== null) return [{ sheet: null, rows: [file.table.headings, ...file.table.rows] }]
  return (file.sheets ?? []).map(({ name, rows }) => ({ sheet: name, rows }))
}

function headingsAt({ rows }: Grid, wanted: ReadonlySet<string>, least: number): number | null {
  const found = rows.slice(0, farthestHeadings).map((cells) => {
    // Rows of spreadsheets may be 16,384 cells wide, nearly all of them empty.
    const folds = new Set(cells.filter((cell) => typeof cell === 'string').map(folded))
    return [...wanted].filter((heading) => folds.has(heading)).length
  })
  const most = Math.max(0, ...found)
  return most < least ? null : found.indexOf(most)
}

function below({ sheet, rows }: Grid, at: number): HeadedRows {
  const headings = trimmed((rows[at] ?? []).map(textOf))
  const places = new Map(headings.map((heading, place) => [folded(heading), place] as const).reverse())
  const headed = rows.flatMap((cells, index): HeadedRow[] => {
    if (index <= at || cells.every((cell) => cell === null || textOf(cell) === '')) return []
    const text = (place: number) => textOf(cells[place])
    return [{ row: index + 1, at: text, text: (heading) => text(places.get(folded(heading)) ?? -1) }]
  })
  const above = rows.slice(0, at).flatMap((cells) => cells.map(textOf).filter((text) => text !== ''))
  const short = rows.flatMap((cells, index) => {
    const isShort = index > at && cells.length < headings.length && cells.some((cell) => textOf(cell) !== '')
    return isShort ? [{ row: index + 1, cells: cells.length }] : []
  })
  return { sheet, headingsRow: at + 1, headings, above, rows: headed, short: sheet === null ? short : [] }
}

/** Refuses a table that lacks a column, has it twice, or has been cut off. */
export function isReadable(draft: Draft, table: HeadedRows, columns: readonly string[]): boolean {
  const hasAll = hasColumns(draft, table, columns)
  return isWhole(draft, table) && hasAll
}

/** Refuses a text of which a row has been cut off. */
export function isWhole(draft: Draft, { short, headings }: HeadedRows): boolean {
  for (const { row, cells } of short) {
    draft.refuse(
      `Row ${row} has ${cells} cells where there are ${headings.length} columns: the file is damaged or was cut off.`,
      'Fetch the file from its publisher again.',
      { row },
    )
  }
  return short.length === 0
}

/** Refuses a table that lacks a column, or has it twice. */
export function hasColumns(draft: Draft, table: HeadedRows, columns: readonly string[]): boolean {
  const folds = table.headings.map(folded)
  const wrong = columns.filter((column) => folds.filter((fold) => fold === folded(column)).length !== 1)
  for (const column of wrong) {
    const isTwice = folds.includes(folded(column))
    draft.refuse(
      `${isTwice ? 'Two columns are' : 'No column is'} headed “${column}”${placeOf(table)}.${isTwice ? '' : insteadOf(table, columns)}`,
      'Load the file as it was published. If the publisher has changed its columns, this version of Throughline cannot read it.',
      { row: table.headingsRow, column },
    )
  }
  return wrong.length === 0
}

/** ` in the sheet “…”`, or nothing of a file that is no workbook. */
export function placeOf({ sheet }: Pick<HeadedRows, 'sheet'>): string {
  return sheet === null ? '' : ` in the sheet “${sheet}”`
}

function insteadOf({ headings }: HeadedRows, columns: readonly string[]): string {
  const known = new Set(columns.map(folded))
  const others = headings.filter((heading) => heading !== '' && !known.has(folded(heading))).slice(0, 5)
  const isMerged = headings.includes('') ? ' A cell between the headings is empty: some may have been merged.' : ''
  return others.length === 0 ? isMerged : ` Others are “${others.join('”, “')}”.${isMerged}`
}

/** Headings are the same however they are spaced, capitalised and quoted. */
export function folded(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[‘’]/g, "'").trim().toLowerCase()
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  return String(cell).trim()
}

function trimmed(texts: readonly string[]): readonly string[] {
  return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1)
}
