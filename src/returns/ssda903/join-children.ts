import { type TableName, tableNames, tableOf } from './layout.ts'
import type { AnyRow, Draft, ReadTable, Ssda903Child } from './shape.ts'

type TablesDraft = Record<TableName, AnyRow[]>
type ChildDraft = { CHILD: string | null; last: TablesDraft } & TablesDraft

/** Stands for a table in which a child has no row, so that thousands of children share one. */
const none: AnyRow[] = []

/** Written out, so that the tables stand in the child itself, which all rules read. */
const blankChild = (CHILD: string | null, last: TablesDraft): ChildDraft => ({
  CHILD,
  Header: none,
  Episodes: none,
  Reviews: none,
  UASC: none,
  OC2: none,
  OC3: none,
  AD1: none,
  PlacedAdoption: none,
  PrevPerm: none,
  Missing: none,
  SWEpisodes: none,
  DoLo: none,
  last,
})

const noTables = Object.fromEntries(tableNames.map((name) => [name, none])) as TablesDraft

/**
 * Puts the rows of the tables together child by child: the children in order of their identifiers, and each child's rows
 * in order of their dates, whatever the order of the files. Rows without an identifier come last, each for itself.
 */
export function joinChildren(tables: readonly ReadTable[]): readonly Ssda903Child[] {
  const children = new ChildrenByName()
  const nobodys: ChildDraft[] = []
  for (const { table, rows } of tables) {
    const { order } = tableOf(table)
    const outOfOrder = new Set<AnyRow[]>()
    let from = 0
    while (from < rows.length) {
      const CHILD = (rows[from] as AnyRow).CHILD as string | null
      let isInOrder = true
      // The rows of one child mostly stand together, and in order.
      let to = from + 1
      for (; CHILD !== null && to < rows.length && (rows[to] as AnyRow).CHILD === CHILD; to++) {
        if (compare(rows[to - 1] as AnyRow, rows[to] as AnyRow, order) > 0) isInOrder = false
      }
      const child = CHILD === null ? blankChild(null, noTables) : children.find(CHILD)
      if (CHILD === null) nobodys.push(child)
      if (child[table] === none) child[table] = rows.slice(from, to)
      else {
        for (let at = from; at < to; at++) child[table].push(rows[at] as AnyRow)
        isInOrder = false
      }
      if (!isInOrder) outOfOrder.add(child[table])
      from = to
    }
    for (const list of outOfOrder) list.sort((a, b) => compare(a, b, order))
  }
  const sorted = children.inOrder.sort((a, b) => ((a.CHILD as string) < (b.CHILD as string) ? -1 : 1))
  return [...sorted, ...nobodys] as unknown as Ssda903Child[]
}

/**
 * Puts last year's return beside this year's, child by child. Children whom only last year's names have no row this year.
 *
 * @param now   children of this year, as {@link joinChildren} gives them
 * @param last  those of last year
 */
export function joinYears(now: readonly Ssda903Child[], last: readonly Ssda903Child[]): readonly Ssda903Child[] {
  const gone: ChildDraft[] = []
  let at = 0
  /** Leaves those of last year who come before that identifier; those without one stand last. */
  const leaveUpTo = (CHILD: string | null) => {
    for (; at < last.length; at++) {
      const found = last[at] as Ssda903Child
      if (found.CHILD === null || found.CHILD === CHILD || (CHILD !== null && found.CHILD > CHILD)) return
      gone.push(blankChild(found.CHILD, found as unknown as TablesDraft))
    }
  }
  // Both stand in order, so one way through the two is enough.
  for (const child of now as unknown as readonly ChildDraft[]) {
    if (child.CHILD === null) break
    leaveUpTo(child.CHILD)
    if (last[at]?.CHILD === child.CHILD) child.last = last[at++] as unknown as TablesDraft
  }
  leaveUpTo(null)
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

/** The children that were named so far. */
class ChildrenByName {
  /** In order of first sight. */
  readonly inOrder: ChildDraft[] = []
  readonly #places = new Map<string, number>()
  #at = -1

  /** The child of that name, made when there is none. */
  find(CHILD: string): ChildDraft {
    // Tables mostly name the children in one order.
    const next = this.inOrder[this.#at + 1]
    if (next !== undefined && next.CHILD === CHILD) {
      this.#at++
      return next
    }
    const place = this.#places.get(CHILD)
    this.#at = place ?? this.inOrder.push(blankChild(CHILD, noTables)) - 1
    if (place === undefined) this.#places.set(CHILD, this.#at)
    return this.inOrder[this.#at] as ChildDraft
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
