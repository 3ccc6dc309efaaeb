import type { Better } from '../../core/published-source.ts'
import { halfUp } from '../../core/published-value.ts'
import type { Band, CutPoints } from './comparison.ts'
import { exact } from './exact.ts'

/**
 * The numbers between which quarters lie, between two values in proportion.
 *
 * @param sorted  lowest first
 * @returns       null of fewer than four: there are no quarters of them
 * @source        published statistics specification, section 5: h = (n - 1)p, as the local authority interactive tool
 */
export function cutPoints(sorted: ArrayLike<number>): CutPoints | null {
  if (sorted.length < 4) return null
  return [cutAt(sorted, 0.25), cutAt(sorted, 0.5), cutAt(sorted, 0.75)]
}

function cutAt(sorted: ArrayLike<number>, part: number): number {
  const place = (sorted.length - 1) * part
  const below = sorted[Math.floor(place)] as number
  const above = sorted[Math.ceil(place)] as number
  return above === below ? below : exact(below + (above - below) * (place - Math.floor(place)))
}

/** The band of a number. One on a cut point is of the band with the lower numbers, so with many ties a band can hold far more than a quarter. */
export function bandOf(value: number, cuts: CutPoints | null, better: Better): Band | null {
  if (cuts === null || better === 'neither') return null
  const quarter = cuts.findIndex((cut) => value <= cut)
  return bandsFromLowest(better)[quarter === -1 ? 3 : quarter] as Band
}

/** A band as people read it: the numbers it holds, at the decimals they are shown with; null where it is open. */
export type BandRange = { readonly band: Band; readonly from: number | null; readonly to: number | null }

/**
 * The four bands, A first, each from one unit in the last decimal above where the one below it ends.
 *
 * Where many authorities have the same number two cut points meet, and a band between them holds none: it begins above its end.
 */
export function bandRanges(cuts: CutPoints, better: 'higher' | 'lower', decimals: number): readonly BandRange[] {
  const [quarter, half, threeQuarters] = cuts.map((cut) => halfUp(cut, decimals)) as [number, number, number]
  const after = (edge: number) => halfUp(edge + 10 ** -decimals, decimals)
  const edges: readonly (readonly [from: number | null, to: number | null])[] = [
    [null, quarter],
    [after(quarter), half],
    [after(half), threeQuarters],
    [after(threeQuarters), null],
  ]
  const ranges = edges.map(([from, to], at) => ({ band: bandsFromLowest(better)[at] as Band, from, to }))
  return better === 'lower' ? ranges : ranges.reverse()
}

function bandsFromLowest(better: Better): readonly Band[] {
  return better === 'lower' ? ['A', 'B', 'C', 'D'] : ['D', 'C', 'B', 'A']
}
