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
  const told = telling.flatMap(([table, columns]) => columns.map((column) => daysOf(tables, table, column)))
  let slips = 0
  let before = Number.POSITIVE_INFINITY
  for (;;) {
    const newest = newestBefore(told, before)
    if (newest === null) return null
    before = dayOf(collectionYear(newest.day) - 1, 4, 1) as Day
    const { reach, all } = counted(told, before)
    if (reach >= (all < 20 ? 1 : Math.max(2, Math.ceil(all / 1000)))) return { ...newest, slips }
    slips = reach
  }
}

/** The dates of one column. */
type ToldDays = { readonly table: TableName; readonly column: string; readonly days: readonly Day[] }

function daysOf(tables: Tables, table: TableName, column: string): ToldDays {
  const days: Day[] = []
  for (const row of tables.get(table)?.rows ?? []) {
    const day = row[column] as Day | null
    if (day !== null) days.push(day)
  }
  return { table, column, days }
}

function newestBefore(told: readonly ToldDays[], before: number): Omit<TellingDate, 'slips'> | null {
  let newest: Omit<TellingDate, 'slips'> | null = null
  for (const { table, column, days } of told) {
    for (const day of days) {
      if (day < before && (newest === null || day > newest.day)) newest = { day, table, column }
    }
  }
  return newest
}

/** How many dates there are, and how many of them are that day or later. */
function counted(told: readonly ToldDays[], from: number): { readonly reach: number; readonly all: number } {
  let [reach, all] = [0, 0]
  for (const { days } of told) {
    all += days.length
    for (const day of days) if (day >= from) reach++
  }
  return { reach, all }
}

/**
 * Does anything in it belong to a collection year: an episode that was open on a day of it, or a review or a time missing
 * that began in it? In a small authority a year may have no date of its own.
 */
export function hasRowsOf(tables: Tables, year: number): boolean {
  const [start, end] = [dayOf(year - 1, 4, 1) as Day, dayOf(year, 3, 31) as Day]
  const isWithin = (day: Day | null) => day !== null && day >= start && day <= end
  const some = (table: TableName, is: (row: Readonly<Record<string, Day | null>>) => boolean) =>
    (tables.get(table)?.rows ?? []).some((row) => is(row as unknown as Readonly<Record<string, Day | null>>))
  return (
    some('Episodes', ({ DECOM, DEC }) => DECOM != null && DECOM <= end && (DEC == null || DEC >= start)) ||
    some('Reviews', ({ REVIEW }) => isWithin(REVIEW ?? null)) ||
    some('Missing', ({ MIS_START }) => isWithin(MIS_START ?? null))
  )
}
