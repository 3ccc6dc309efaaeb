import { type ShownCount, smallNumber } from './suppress.ts'
import { type TableCell, workedOut } from './worked-out.ts'

/** A count between two points, so that what flows into a point is what flows out of it. */
export type LinkedCount = {
  readonly value: number
  readonly from: string
  readonly to: string
  /** Is it the sum of others? Parts are withheld before sums. */
  readonly isTotal?: boolean
}

type Cell = TableCell & { readonly isTotal: boolean }

/**
 * Counts of the same children split in several ways that hang together, such as who told us by need and need by what
 * happened: all that is shown of them anywhere, withheld together. In such a net of numbers it matters which others are
 * withheld: each time the smallest that make a way round, so that something of the picture is left.
 *
 * @param counts  every number that is shown, the sums too; together they flow round
 * @returns       as many, in their order
 * @source        report specification, section 12, rules 1 to 3
 */
export function suppressLinked(counts: readonly LinkedCount[], threshold: number = smallNumber): readonly ShownCount[] {
  const points = new Map<string, number>()
  const point = (name: string) => {
    const there = points.get(name) ?? points.size
    points.set(name, there)
    return there
  }
  const cells = counts.map(({ value, from, to, isTotal = false }): Cell => {
    return { value, from: point(from), to: point(to), isTotal, withheld: value >= 1 && value <= threshold }
  })
  const others = new Set<Cell>()
  for (let unsafe = workedOut(cells, threshold); unsafe !== null; unsafe = workedOut(cells, threshold)) {
    const before = others.size
    clearWay(cells, unsafe, unsafe.from, unsafe.to, unsafe.value - 1, others)
    clearWay(cells, unsafe, unsafe.to, unsafe.from, threshold - unsafe.value, others)
    if (others.size === before) withholdCheapest(cells, others)
  }
  for (const cell of [...others].sort((a, b) => b.value - a.value)) {
    cell.withheld = false
    if (workedOut(cells, threshold) !== null) cell.withheld = true
  }
  return cells.map(({ value, withheld }) => (withheld ? 'c' : value))
}

/** What it costs to withhold a number: itself, and a sum more than any parts. */
const costOf = ({ withheld, value, isTotal }: Cell) => (withheld ? 0 : value + 1 + (isTotal ? 1_000_000 : 0))

/** Withholds the cheapest numbers along which an amount can be moved from one point to another. */
function clearWay(
  cells: readonly Cell[],
  without: Cell,
  from: number,
  to: number,
  amount: number,
  others: Set<Cell>,
): void {
  const moved = new Map<Cell, number>()
  for (let left = amount; left > 0; ) {
    const path = cheapestPath(cells, without, from, to, moved)
    if (path === null) return
    const some = Math.min(left, ...path.map(({ room }) => room))
    for (const { cell, isForward } of path) {
      moved.set(cell, (moved.get(cell) ?? 0) + (isForward ? some : -some))
      if (cell.withheld) continue
      cell.withheld = true
      others.add(cell)
    }
    left -= some
  }
}

type Step = { readonly cell: Cell; readonly isForward: boolean; readonly room: number; readonly at: number }

/** The way from one point to another along other numbers, none of which falls below 1, that costs least to withhold. */
function cheapestPath(
  cells: readonly Cell[],
  without: Cell,
  from: number,
  to: number,
  moved: ReadonlyMap<Cell, number>,
): readonly Step[] | null {
  const reached = new Map<number, { cost: number; step: Step | null; isDone: boolean }>([
    [from, { cost: 0, step: null, isDone: false }],
  ])
  for (;;) {
    const next = [...reached].filter(([, { isDone }]) => !isDone).sort(([, a], [, b]) => a.cost - b.cost)[0]
    if (next === undefined) return null
    const [at, here] = next
    here.isDone = true
    if (at === to) break
    for (const cell of cells) {
      if (cell === without || cell.value === 0 || (cell.from !== at && cell.to !== at)) continue
      const isForward = cell.from === at
      const room = isForward ? Number.POSITIVE_INFINITY : cell.value - 1 + (moved.get(cell) ?? 0)
      const beyond = isForward ? cell.to : cell.from
      const cost = here.cost + costOf(cell)
      if (room < 1 || (reached.get(beyond)?.cost ?? Number.POSITIVE_INFINITY) <= cost) continue
      reached.set(beyond, { cost, step: { cell, isForward, room, at }, isDone: false })
    }
  }
  const path: Step[] = []
  for (let step = reached.get(to)?.step ?? null; step !== null; step = reached.get(step.at)?.step ?? null)
    path.push(step)
  return path
}

function withholdCheapest(cells: readonly Cell[], others: Set<Cell>): void {
  const [next] = cells.filter(({ withheld, value }) => !withheld && value > 0).sort((a, b) => costOf(a) - costOf(b))
  // With every number above zero withheld all can be anything, so there always is one.
  if (next === undefined) throw new Error('nothing is left to withhold')
  next.withheld = true
  others.add(next)
}
