/**
 * A number in a table as a link between two points, so that what flows into a point is what flows out of it: the cells
 * of a row flow together into its total, the totals of rows and of columns into the total of all.
 */
export type TableCell = {
  /** Whole, 0 or more. */
  readonly value: number
  readonly from: number
  readonly to: number
  withheld: boolean
}

/**
 * Can a reader narrow down a withheld number?
 *
 * The reader knows every number shown, how totals come about, and that nothing withheld is zero. Such numbers may be
 * anything that keeps every point in balance, so the least and the greatest a withheld one can be are flows along the
 * other withheld ones: exact, however rows and columns hang together. What follows from the zeros alone (a total of
 * three numbers above zero is 3 or more) no withholding can hide, and is not counted.
 *
 * @param threshold  a withheld number must still be able to be each of 1 to the threshold
 * @returns          the first withheld cell for which it cannot; null when all hold
 * @source           report specification, section 12, rule 3
 */
export function workedOut<Cell extends TableCell>(cells: readonly Cell[], threshold: number): Cell | null {
  const above = cells.filter(({ value }) => value > 0)
  const withheld = cells.filter((cell) => cell.withheld)
  return (
    withheld.find((cell) => {
      const down = Math.min(cell.value - 1, flow(above, cell, cell.from, cell.to, cell.value - 1))
      return (
        flow(withheld, cell, cell.from, cell.to, down) < down ||
        flow(withheld, cell, cell.to, cell.from, threshold - cell.value) < threshold - cell.value
      )
    }) ?? null
  )
}

type Way = { readonly from: number; readonly to: number; left: number; back: Way | null }

/** How much, up to an amount, can be moved from one point to another along the other cells, none of which falls below 1. */
function flow(cells: readonly TableCell[], without: TableCell, from: number, to: number, amount: number): number {
  if (amount <= 0) return 0
  const ways = new Map<number, Way[]>()
  const add = (way: Way) => {
    const some = ways.get(way.from)
    if (some === undefined) ways.set(way.from, [way])
    else some.push(way)
  }
  for (const cell of cells) {
    if (cell === without) continue
    const forward: Way = { from: cell.from, to: cell.to, left: Number.POSITIVE_INFINITY, back: null }
    const back: Way = { from: cell.to, to: cell.from, left: cell.value - 1, back: forward }
    forward.back = back
    add(forward)
    add(back)
  }
  let moved = 0
  while (moved < amount) {
    const path = shortestPath(ways, from, to)
    if (path === null) return moved
    const most = Math.min(amount - moved, ...path.map(({ left }) => left))
    for (const way of path) {
      way.left -= most
      if (way.back !== null) way.back.left += most
    }
    moved += most
  }
  return moved
}

function shortestPath(ways: ReadonlyMap<number, readonly Way[]>, from: number, to: number): readonly Way[] | null {
  const reached = new Map<number, Way | null>([[from, null]])
  const waiting = [from]
  for (let at = 0; at < waiting.length && !reached.has(to); at++) {
    for (const way of ways.get(waiting[at] as number) ?? []) {
      if (way.left === 0 || reached.has(way.to)) continue
      reached.set(way.to, way)
      waiting.push(way.to)
    }
  }
  const path: Way[] = []
  for (let way = reached.get(to); way; way = reached.get(way.from)) path.push(way)
  return path.length === 0 ? null : path
}
