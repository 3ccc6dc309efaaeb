/** A count as it may be shown: the number, or `c` where it is withheld. Zero is shown. */
export type ShownCount = number | 'c'

/** Counts of children that add up to a total, as they may be shown to somebody who may not see small numbers. */
export type SuppressedRow = { readonly shown: readonly ShownCount[]; readonly total: ShownCount }

/**
 * Withholds small counts, and as many more as it takes that none can be worked out from the total.
 *
 * Counts from 1 to the threshold are withheld. A reader who knows the total, the counts shown, and that none withheld
 * is zero, must still think it possible that each withheld count is anything from 1 to the threshold; until that holds
 * the next smallest count is withheld too, and at last the total.
 *
 * @param counts     counts of children, whole numbers of 0 or more
 * @param threshold  the largest count withheld
 * @source           report specification, section 12, rules 1 and 3
 */
export function suppress(counts: readonly number[], threshold: number): SuppressedRow {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const withheld = new Set(counts.flatMap((count, at) => (count >= 1 && count <= threshold ? [at] : [])))
  while (withheld.size > 0 && !isSafe(counts, withheld, threshold)) {
    const next = nextSmallest(counts, withheld)
    if (next === null) return { shown: show(counts, withheld), total: 'c' }
    withheld.add(next)
  }
  const totalIsSmall = total >= 1 && total <= threshold
  return { shown: show(counts, withheld), total: totalIsSmall ? 'c' : total }
}

/** One count leaves itself to be worked out; several leave each at most what remains when the others are 1. */
function isSafe(counts: readonly number[], withheld: ReadonlySet<number>, threshold: number): boolean {
  let sum = 0
  for (const at of withheld) sum += counts[at] as number
  return withheld.size > 1 && sum - (withheld.size - 1) >= threshold
}

function nextSmallest(counts: readonly number[], withheld: ReadonlySet<number>): number | null {
  let smallest: number | null = null
  counts.forEach((count, at) => {
    if (count > 0 && !withheld.has(at) && (smallest === null || count < (counts[smallest] as number))) smallest = at
  })
  return smallest
}

function show(counts: readonly number[], withheld: ReadonlySet<number>): ShownCount[] {
  return counts.map((count, at) => (withheld.has(at) ? 'c' : count))
}
