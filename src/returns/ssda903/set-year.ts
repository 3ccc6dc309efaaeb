import { type Day, dayOf } from '../../core/day.ts'
import { collectionYear } from '../../core/period.ts'
import type { TableName } from './layout.ts'
import type { ReadTable } from './shape.ts'

/** The date by which a set of files tells of which year it is. */
export type TellingDate = {
  readonly day: Day
  readonly table: TableName
  readonly column: string
  /** Dates of later years that were taken for slips of the pen. */
  readonly slips: number
}

/** The columns whose newest date tells the year. */
const telling = [
  ['Episodes', ['DECOM', 'DEC']],
  ['Reviews', ['REVIEW']],
  ['Missing', ['MIS_START']],
] as const

type Tables = ReadonlyMap<TableName, ReadTable>

/**
 * The newest date on which something happened to a child, in a year that enough dates reach: one in a thousand of them,
 * and two where there are twenty or more. A single date written 2062 for 2026 does not move a return to another year.
 *
 * @returns null when there is no date
 */
export function tellingDate(tables: Tables): TellingDate | null {
  let slips = 0
  let before = Number.POSITIVE_INFINITY
  for (;;) {
    const newest = newestBefore(tables, before)
    if (newest === null) return null
    before = dayOf(collectionYear(newest.day) - 1, 4, 1) as Day
    const { reach, all } = counted(tables, before)
    if (reach >= (all < 20 ? 1 : Math.max(2, Math.ceil(all / 1000)))) return { ...newest, slips }
    slips = reach
  }
}

function newestBefore(tables: Tables, before: number): Omit<TellingDate, 'slips'> | null {
  let newest: Omit<TellingDate, 'slips'> | null = null
  for (const [table, columns] of telling) {
    for (const column of columns) {
      for (const row of tables.get(table)?.rows ?? []) {
        const day = row[column] as Day | null
        if (day !== null && day < before && (newest === null || day > newest.day)) newest = { day, table, column }
      }
    }
  }
  return newest
}

/** How many dates there are, and how many of them are that day or later. */
function counted(tables: Tables, from: number): { readonly reach: number; readonly all: number } {
  let [reach, all] = [0, 0]
  for (const [table, columns] of telling) {
    for (const column of columns) {
      for (const row of tables.get(table)?.rows ?? []) {
        const day = row[column] as Day | null
        if (day === null) continue
        all++
        if (day >= from) reach++
      }
    }
  }
  return { reach, all }
}
