import { type TableCell, workedOut } from './worked-out.ts'

/**
 * Small numbers, withheld from those who may not see them, with as many others as it takes that none can be worked out.
 *
 * Source: report specification, section 12, rules 1, 2, 3, 7 and 10.
 */

/** The largest count withheld. */
export const smallNumber = 5

/** The same for groups at special risk: adoption, special guardianship, exploitation, custody, deaths and the like. */
export const smallNumberAtRisk = 10

/** A count as it may be shown: the number, or `c` where it is withheld. Zero is shown. */
export type ShownCount = number | 'c'

/** A percentage as it may be shown, unrounded; `c` where it is withheld, `z` where there is nothing to be a part of. */
export type ShownPercent = number | 'c' | 'z'

/** Counts that add up to a total, as they may be shown. */
export type ShownRow = { readonly shown: readonly ShownCount[]; readonly total: ShownCount }

/** Counts by two things at once, as they may be shown. */
export type ShownTable = {
  readonly rows: readonly ShownRow[]
  readonly columns: readonly ShownCount[]
  readonly total: ShownCount
}

type Cell = TableCell & { readonly isTotal: boolean }

/**
 * Counts of the same children split in one way, or in several: each split adds up to the same total, and each could
 * give away what another withholds, so they are withheld together.
 *
 * @param splits     counts of children, whole numbers of 0 or more; every split has the same sum
 * @param threshold  the largest count withheld
 */
export function suppressSplits(
  splits: readonly (readonly number[])[],
  threshold: number = smallNumber,
): { readonly splits: readonly (readonly ShownCount[])[]; readonly total: ShownCount } {
  const sums = splits.map((counts) => counts.reduce((sum, count) => sum + count, 0))
  if (new Set(sums).size !== 1) throw new Error('splits of the same children have the same total')
  const around = splits.length + 1
  const cells = splits.map((counts, at) =>
    counts.map((value): Cell => ({ value, from: at, to: (at + 1) % around, isTotal: false, withheld: false })),
  )
  const total: Cell = { value: sums[0] as number, from: splits.length, to: 0, isTotal: true, withheld: false }
  withhold([...cells.flat(), total], threshold)
  return { splits: cells.map((some) => some.map(shown)), total: shown(total) }
}

/** One row of counts and its total. */
export function suppressRow(counts: readonly number[], threshold: number = smallNumber): ShownRow {
  const { splits, total } = suppressSplits([counts], threshold)
  return { shown: splits[0] as readonly ShownCount[], total }
}

/** Counts by row and column with the totals of each, audited together. Every row has as many columns as the first. */
export function suppressTable(counts: readonly (readonly number[])[], threshold: number = smallNumber): ShownTable {
  const height = counts.length
  const width = counts[0]?.length ?? 0
  const [start, end] = [height + width, height + width + 1]
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  const cells = counts.map((row, at) =>
    row.map((value, column): Cell => ({ value, from: at, to: height + column, isTotal: false, withheld: false })),
  )
  const rows = counts.map((row, at): Cell => ({ value: sum(row), from: start, to: at, isTotal: true, withheld: false }))
  const columns = Array.from({ length: width }, (_, at): Cell => {
    const value = sum(counts.map((row) => row[at] as number))
    return { value, from: height + at, to: end, isTotal: true, withheld: false }
  })
  const total: Cell = { value: sum(counts.flat()), from: end, to: start, isTotal: true, withheld: false }
  withhold([...cells.flat(), ...rows, ...columns, total], threshold)
  return {
    rows: cells.map((row, at) => ({ shown: row.map(shown), total: shown(rows[at] as Cell) })),
    columns: columns.map(shown),
    total: shown(total),
  }
}

/**
 * A part of children in percent. Withheld when the part or the rest is a small number, and when there are so few
 * children in all that 0% or 100% would speak of every one of them. Show it with the number it is a part of.
 */
export function suppressPercent(part: number, of: number, threshold: number = smallNumber): ShownPercent {
  if (of === 0) return 'z'
  const isSmall = (count: number) => count >= 1 && count <= threshold
  return of < 2 * threshold || isSmall(part) || isSmall(of - part) ? 'c' : (100 * part) / of
}

const shown = ({ value, withheld }: Cell): ShownCount => (withheld ? 'c' : value)

/** Withholds the small counts, then others until nothing can be worked out, then gives back those that need not be. */
function withhold(cells: readonly Cell[], threshold: number): void {
  for (const cell of cells) cell.withheld = cell.value >= 1 && cell.value <= threshold
  const others: Cell[] = []
  for (let unsafe = workedOut(cells, threshold); unsafe !== null; unsafe = workedOut(cells, threshold)) {
    const next = nextToWithhold(cells, unsafe)
    // With every number above zero withheld all can be anything, so there always is one.
    if (next === null) throw new Error('nothing is left to withhold')
    next.withheld = true
    others.push(next)
  }
  for (const cell of others.sort((a, b) => b.value - a.value)) {
    cell.withheld = false
    if (workedOut(cells, threshold) !== null) cell.withheld = true
  }
}

/**
 * What to withhold next: a part before a total, where it saves most points of the table from having one withheld number
 * alone, near the unsafe one, and the smallest of those.
 */
function nextToWithhold(cells: readonly Cell[], unsafe: Cell): Cell | null {
  const withheldAt = new Map<number, number>()
  for (const { withheld, from, to } of cells) {
    if (!withheld) continue
    for (const point of [from, to]) withheldAt.set(point, (withheldAt.get(point) ?? 0) + 1)
  }
  const cost = ({ from, to, isTotal, value }: Cell): readonly number[] => {
    const alone = [from, to].filter((point) => withheldAt.get(point) === 1).length
    const near = [from, to].filter((point) => point === unsafe.from || point === unsafe.to).length
    return [alone + near > 0 ? 0 : 1, isTotal ? 1 : 0, -alone, -near, value]
  }
  const [next] = cells
    .filter(({ withheld, value }) => !withheld && value > 0)
    .map((cell) => ({ cell, cost: cost(cell) }))
    .sort((a, b) => compare(a.cost, b.cost))
  return next?.cell ?? null
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, place) => number !== b[place])
  return at === -1 ? 0 : (a[at] as number) - (b[at] as number)
}
