import { csvColumns, type TableName, tableNames } from './layout.ts'

/** Which table a file is, by the headings of its first line. */
export type Headings = {
  readonly table: TableName
  /** By column of the table, in its order: which cell of a row holds it; -1 when none does. */
  readonly places: readonly number[]
  readonly missing: readonly string[]
  /** Columns named more than once; the first was taken. */
  readonly repeated: readonly string[]
  /** Headings the table does not have. */
  readonly unknown: readonly string[]
  /** Columns whose heading has spaces round it, or other letters than capitals. */
  readonly respelt: readonly string[]
}

/** Columns that several tables have, and that tell none of them. */
const ofSeveral: ReadonlySet<string> = new Set(['CHILD', 'SEX', 'DOB'])

const known: ReadonlySet<string> = new Set(tableNames.flatMap((name) => csvColumns(name).map((column) => column.name)))

/** How many of the headings are columns of the return. */
export function knownHeadings(headings: readonly string[]): number {
  return headings.filter((heading) => known.has(plain(heading))).length
}

/**
 * The table with these headings: by the set of them, whatever their order and whatever else stands among them.
 *
 * Where a table has all its columns, the one with most. Else the one of whose own columns most are there, and at least half.
 *
 * @returns null when it is none, or could be two
 */
export function recognise(headings: readonly string[]): Headings | null {
  const names = headings.map(plain)
  const there = new Set(names)
  const table = wholeTable(there) ?? likeliestTable(there)
  if (table === null) return null
  const columns = csvColumns(table).map(({ name }) => name)
  const own = new Set(columns)
  return {
    table,
    places: columns.map((column) => names.indexOf(column)),
    missing: columns.filter((column) => !there.has(column)),
    repeated: columns.filter((column) => names.indexOf(column) !== names.lastIndexOf(column)),
    unknown: headings.filter((heading) => plain(heading) !== '' && !own.has(plain(heading))).map((each) => each.trim()),
    respelt: columns.filter((column) => there.has(column) && headings[names.indexOf(column)] !== column),
  }
}

function wholeTable(there: ReadonlySet<string>): TableName | null {
  let best: TableName | null = null
  for (const name of tableNames) {
    const columns = csvColumns(name)
    if (!columns.every((column) => there.has(column.name))) continue
    if (best === null || columns.length > csvColumns(best).length) best = name
  }
  return best
}

function likeliestTable(there: ReadonlySet<string>): TableName | null {
  let best: TableName | null = null
  let most = 0
  let isOnly = true
  for (const name of tableNames) {
    const own = csvColumns(name).filter((column) => !ofSeveral.has(column.name))
    const found = own.filter((column) => there.has(column.name)).length
    if (found * 2 < own.length || found < most) continue
    isOnly = found > most
    most = found
    best = name
  }
  return isOnly ? best : null
}

function plain(heading: string): string {
  return heading.trim().toUpperCase()
}
