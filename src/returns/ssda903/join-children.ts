import { type TableName, tableNames, tableOf } from './layout.ts'
import type { AnyRow, Draft, ReadTable, Ssda903Child } from './shape.ts'

type TablesDraft = Record<TableName, AnyRow[]>
type ChildDraft = { CHILD: string | null; last: TablesDraft } & TablesDraft

/** Stands for a table in which a child has no row, so that thousands of children share one. */
const none: AnyRow[] = []

const noTables = Object.fromEntries(tableNames.map((name) => [name, none])) as TablesDraft
const blankChild: ChildDraft = { CHILD: null, ...noTables, last: noTables }

/**
 * Puts the rows of the tables together child by child: the children in order of their identifiers, and each child's rows
 * in order of their dates, whatever the order of the files. Rows without an identifier come last, each for itself.
 */
export function joinChildren(tables: readonly ReadTable[]): readonly Ssda903Child[] {
  const children = new Map<string, ChildDraft>()
  const nobodys: ChildDraft[] = []
  for (const { table, rows } of tables) {
    let child: ChildDraft | undefined
    for (const row of rows) {
      const CHILD = row.CHILD as string | null
      // The rows of one child mostly stand together.
      if (CHILD === null || child?.CHILD !== CHILD) {
        child = CHILD === null ? undefined : children.get(CHILD)
        if (child === undefined) {
          child = { ...blankChild, CHILD }
          if (CHILD === null) nobodys.push(child)
          else children.set(CHILD, child)
        }
      }
      if (child[table] === none) child[table] = [row]
      else child[table].push(row)
    }
  }
  const sorted = [...children.values()].sort((a, b) => ((a.CHILD as string) < (b.CHILD as string) ? -1 : 1))
  for (const { table } of tables) {
    const { order } = tableOf(table)
    if (order.length > 0) for (const child of sorted) inOrder(child[table], order)
  }
  return [...sorted, ...nobodys] as unknown as Ssda903Child[]
}

/**
 * Puts last year's return beside this year's, child by child. Children whom only last year's names have no row this year.
 *
 * @param now   children of this year, as {@link joinChildren} gives them
 * @param last  those of last year
 */
export function joinYears(now: readonly Ssda903Child[], last: readonly Ssda903Child[]): readonly Ssda903Child[] {
  const before = new Map<string, Ssda903Child>()
  for (const child of last) if (child.CHILD !== null) before.set(child.CHILD, child)
  for (const child of now as unknown as readonly ChildDraft[]) {
    if (child.CHILD === null) continue
    const found = before.get(child.CHILD)
    if (found === undefined) continue
    child.last = found as unknown as TablesDraft
    before.delete(child.CHILD)
  }
  const gone = [...before.values()].map((found) => ({ ...blankChild, CHILD: found.CHILD, last: found }))
  return gone.length === 0 ? now : [...now, ...(gone as unknown as Ssda903Child[])]
}

/**
 * Says in Header who came alone and sought asylum, as the XML form does: from tables of values, whoever has a row in
 * UASC. Without both tables it is not known of anybody.
 */
export function flagUasc(tables: readonly ReadTable[]): void {
  const header = tables.find(({ table }) => table === 'Header')
  const uasc = tables.find(({ table }) => table === 'UASC')
  if (header === undefined || uasc === undefined) return
  const flagged = new Set(uasc.rows.map(({ CHILD }) => CHILD))
  for (const row of header.rows as readonly Draft[]) {
    row.UASC = row.CHILD !== null && flagged.has(row.CHILD) ? '1' : '0'
  }
}

/** Most rows stand in order already, and sorting a list costs more than looking at it. */
function inOrder(rows: AnyRow[], order: readonly string[]): void {
  for (let at = 1; at < rows.length; at++) {
    if (compare(rows[at - 1] as AnyRow, rows[at] as AnyRow, order) > 0) {
      rows.sort((a, b) => compare(a, b, order))
      return
    }
  }
}

/** Blank dates are later than any. */
function compare(one: AnyRow, other: AnyRow, order: readonly string[]): number {
  for (const column of order) {
    const first = one[column] as number | null
    const second = other[column] as number | null
    if (first === second) continue
    if (first === null) return 1
    return second === null ? -1 : first - second
  }
  return one.row - other.row
}
