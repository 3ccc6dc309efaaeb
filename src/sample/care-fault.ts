import { ageInYears, type Day, isoDay } from '../core/day.ts'
import type { TableName } from '../returns/ssda903/layout.ts'
import type { CensusYear } from './cut-census.ts'
import type { DraftChild, DraftRow } from './cut-looked-after.ts'

/** What a fault changed in a looked-after return: a cell, or a whole row, of which there is no field then. */
export type CareChange = { readonly row: DraftRow; readonly field: string; readonly was: string; readonly is: string }

/** What a fault may look at beside the child it is planted in. */
export type AroundChild = {
  readonly year: CensusYear
  /** What last year's return says of the child, without faults; null when it does not name the child. */
  readonly last: DraftChild | null
  /** The last child before this one with a UPN, no fault and nothing in last year's return; null when there is none. */
  readonly earlierUpn: { readonly upn: string; readonly child: string } | null
}

/**
 * A fault of the catalogue in a looked-after return, and what must be found because of it.
 * Source: specification of the made-up authority, `faults`.
 */
export type CareFault = {
  readonly id: string
  readonly what: string
  /** Of a thousand children that could carry it, so many do in the usual mode. */
  readonly ratePer1000: number
  /** The rules that must speak of the child; none for faults that only a comparison with other returns can find. */
  readonly rules: readonly string[]
  /** The rules that may speak of the child in next year's return, beside this one. */
  readonly nextYear?: readonly string[]
  /** First collection year in which those rules exist; 2023 when left out. */
  readonly from?: number
  /**
   * Plants it, where the child is one that can carry it so that just its rules speak.
   *
   * @returns what was changed; null when the child is none of those; `left out` when the child is to be left out
   */
  plant(child: DraftChild, around: AroundChild): CareChange | 'left out' | null
}

/** Defines a fault of the looked-after return. */
export function careFault(definition: CareFault): CareFault {
  return definition
}

/** Writes down a change of one cell, and makes it. */
export function changeCell(row: DraftRow, field: string, value: string | Day | null): CareChange {
  const was = row.cells[field] ?? null
  row.cells[field] = value
  return { row, field, was: spelt(was), is: spelt(value) }
}

/** Blanks some cells of a row at once. */
export function blankCells(row: DraftRow, fields: readonly string[]): CareChange {
  const was = fields.map((field) => spelt(row.cells[field] ?? null)).join(' ')
  for (const field of fields) row.cells[field] = null
  return { row, field: fields.join(' '), was, is: '' }
}

/** Takes a row away. */
export function takeAway({ tables }: DraftChild, row: DraftRow): CareChange {
  tables[row.table] = tables[row.table].filter((each) => each !== row)
  return { row, field: '', was: 'a row', is: 'no row' }
}

/** Puts a row beside the child's others. */
export function putRow({ tables }: DraftChild, table: TableName, cells: DraftRow['cells']): CareChange {
  const row: DraftRow = { table, row: -1, cells }
  tables[table].push(row)
  return { row, field: '', was: 'no row', is: 'a row' }
}

function spelt(value: string | Day | null): string {
  return value === null ? '' : typeof value === 'number' ? isoDay(value) : value
}

/** The day in a cell. */
export function dayIn(row: DraftRow, field: string): Day | null {
  const value = row.cells[field] ?? null
  return typeof value === 'number' ? value : null
}

/** The first day of an episode. */
export function began(episode: DraftRow): Day {
  return dayIn(episode, 'DECOM') as Day
}

/** Has the episode no end in this return? */
export function isOpen({ cells }: DraftRow): boolean {
  return cells.DEC === null
}

/** Is the child looked after on 31 March, by the last episode? */
export function isStillIn({ tables }: DraftChild): boolean {
  const last = tables.Episodes.at(-1)
  return last !== undefined && isOpen(last)
}

/** Is it an episode of which nothing but its place in the sequence is looked at: no adoption, no time away, no age limit? */
export function isPlain({ cells }: DraftRow): boolean {
  return /^(?:U|P1|K2)/.test(String(cells.PLACE)) && /^(?:C|V2)/.test(String(cells.LS))
}

/** An episode with the one before it, where both are plain and nothing of a missing time stands near the change. */
export function plainChanges(
  child: DraftChild,
  RNE: RegExp,
): readonly (readonly [before: DraftRow, episode: DraftRow])[] {
  const { Episodes, Missing, AD1, PlacedAdoption } = child.tables
  if (AD1.length > 0 || PlacedAdoption.length > 0 || Missing.length > 0) return []
  return Episodes.flatMap((episode, at) => {
    const before = Episodes[at - 1]
    if (before === undefined || !RNE.test(String(episode.cells.RNE)) || !isPlain(before) || !isPlain(episode)) return []
    return [[before, episode] as const]
  })
}

/** How old the child is at the end of the year, in whole years. */
export function ageAtEnd({ history }: DraftChild, { end }: CensusYear): number {
  return ageInYears(history.child.born, end)
}
