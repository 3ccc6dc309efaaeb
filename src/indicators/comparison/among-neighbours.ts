import type { Neighbours, Series } from '../series.ts'
import type { AmongNeighbours, Placed } from './comparison.ts'
import { meanOf, medianOf } from './exact.ts'
import { existedIn } from './reorganised.ts'

/**
 * The middle and the mean of those most like an authority that have a number in a period. Numbers that are withheld or not
 * there are left out, never put in as zero; nothing is weighted.
 *
 * An authority that had not begun yet, or was no more, is compared with nobody: its neighbours were chosen for what it is
 * or was.
 *
 * @source published statistics specification, section 4
 */
export function amongNeighbours(
  neighbours: Neighbours | null,
  series: Series,
  period: string,
  place: (area: string) => Placed,
): AmongNeighbours {
  if (neighbours === null) return { model: null, median: null, mean: null, used: 0, members: [] }
  const members = neighbours.members.map(({ code: area, closeness }) => {
    const { code, name, cell, rank, band } = place(area)
    return { code, name, cell, rank, band, closeness }
  })
  const numbers = existedIn(neighbours.of, period, series.kind) ? members.flatMap(({ cell }) => cell?.value ?? []) : []
  return {
    model: neighbours.model,
    median: medianOf(numbers),
    mean: meanOf(numbers),
    used: numbers.length,
    members,
  }
}
