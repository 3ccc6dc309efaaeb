import type { PublishedColumn } from '../../core/published-source.ts'
import { type PublishedValue, readPublished } from '../../core/published-value.ts'
import type { Draft } from './draft.ts'
import { type HeadedRow, type HeadedRows, hasColumns } from './headed-rows.ts'
import type { Wanted } from './published-file.ts'
import { restOf, shareOf } from './share-of.ts'

/** A row of which it is known what it is of. */
export type PlacedRow = { readonly row: HeadedRow; readonly area: string; readonly period: string }

/** What a cell holds, and how it is read: null where it is something else. */
export type CellKind = {
  readonly called: string
  read(text: string, row: HeadedRow): PublishedValue | null
}

const number: CellKind = { called: 'a number', read: readPublished }

/**
 * Takes what is wanted of a table, each number as a figure of its row's area and period. A column or member that is not
 * there refuses the file; rows of which nothing is wanted are counted as left out.
 *
 * @param kind    where cells hold something else than numbers
 * @param others  columns of numbers of which a cell that is none refuses the file, wanted or not
 */
export function addWanted(
  draft: Draft,
  table: HeadedRows,
  rows: readonly PlacedRow[],
  wanted: readonly Wanted[],
  { kind = number, others = [] }: { readonly kind?: CellKind; readonly others?: readonly string[] } = {},
): void {
  const there = wanted.filter(
    ({ column }) => hasColumns(draft, table, columnsOf(column)) && hasMembers(draft, table, column),
  )
  let unasked = 0
  for (const { row, area, period } of rows) {
    const asked = there.filter(({ column }) => isWhere(row, column.where))
    if (asked.length === 0) unasked++
    for (const column of others) {
      if (!asked.some((one) => one.column.column === column)) cellIn(draft, row, column, kind)
    }
    for (const { code, column } of asked) {
      const figure = figureIn(draft, row, column, kind)
      if (figure !== null) draft.figure({ code, area, period, row: row.row, ...figure })
    }
  }
  if (unasked > 0) draft.leaveOut('no indicator asks for it', unasked)
}

function columnsOf({ column, where, shareOf: whole, restOf: rest }: PublishedColumn): readonly string[] {
  return [column, ...Object.keys(where ?? {}), ...[whole, rest].filter((one) => one !== undefined)]
}

function isWhere(row: HeadedRow, where: PublishedColumn['where']): boolean {
  return Object.entries(where ?? {}).every(([column, member]) => row.text(column) === member)
}

/** Refuses a file in which a category has been renamed: no row has the member that is asked for. */
function hasMembers(draft: Draft, table: HeadedRows, { where }: PublishedColumn): boolean {
  if (table.rows.some((row) => isWhere(row, where))) return true
  for (const [column, member] of Object.entries(where ?? {})) {
    const members = [...new Set(table.rows.map((row) => row.text(column)))]
    if (members.includes(member)) continue
    draft.refuse(
      `No row has “${member}” under “${column}”. There are: ${members.slice(0, 12).join('; ')}.`,
      'Load the file as it was published. If the publisher has renamed the category, this version of Throughline cannot read it.',
      { column },
    )
    return false
  }
  draft.refuse(`No row has all of: ${Object.values(where ?? {}).join('; ')}.`, 'Load the file as it was published.')
  return false
}

function figureIn(draft: Draft, row: HeadedRow, column: PublishedColumn, kind: CellKind) {
  const part = cellIn(draft, row, column.column, kind)
  const whole = column.shareOf ?? column.restOf
  if (part === null || whole === undefined) return part
  const base = cellIn(draft, row, whole, kind)
  if (base === null) return null
  return column.restOf === undefined ? shareOf(part, base) : restOf(part, base)
}

/** The number or symbol in a cell; anything else refuses the file. */
export function cellIn(draft: Draft, row: HeadedRow, column: string, kind: CellKind = number): PublishedValue | null {
  const found = kind.read(row.text(column), row)
  if (found === null) {
    draft.refuse(
      `“${row.text(column)}” is neither ${kind.called} nor a symbol that is known.`,
      'Put the cell right, or load the file as it was published.',
      { row: row.row, column },
    )
  }
  return found
}
