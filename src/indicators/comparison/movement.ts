import type { Neighbours, Reading, Series } from '../series.ts'
import { yearlyChange } from './change.ts'
import type { Change, Movement } from './comparison.ts'
import { exact, medianOf } from './exact.ts'

/** Years looked back to tell what is usual. */
const years = 5
/** Changes of similar authorities that must be known to tell it. */
const fewest = 10

const unitsOfCounts = ['children', 'people', 'referrals', 'plans', 'places', 'staff', 'requests', 'count']

/**
 * Whether a change is more than what similar authorities' numbers do from a year to the next anyway.
 *
 * Usual is the middle of the sizes of their yearly changes over five years. Counts depend on how large an authority is, so of
 * counts it is the middle of the changes in proportion.
 *
 * @param at  where the period stands in the periods of the series
 */
export function movementAt(
  series: Series,
  reading: Reading,
  neighbours: Neighbours | null,
  at: number,
  { from, by, across }: Change,
): Movement {
  const isCount = unitsOfCounts.includes(reading.unit)
  const share = neighbours === null ? null : usualChange(series, neighbours, at, isCount)
  const usual = share === null || from === null ? null : isCount ? exact(share * Math.abs(from.value)) : share
  const canBeRounding =
    by !== null && Math.abs(by) === 1 && reading.decimals === 0 && !isCount && isRounded(reading.unit)
  if (by === null || across.length > 0 || usual === null) return { is: 'unknown', usual, canBeRounding }
  if (canBeRounding || Math.abs(by) <= usual || by === 0) return { is: 'usual', usual, canBeRounding }
  if (reading.better === 'neither') return { is: by > 0 ? 'higher' : 'lower', usual, canBeRounding }
  return { is: by > 0 === (reading.better === 'higher') ? 'better' : 'worse', usual, canBeRounding }
}

/** Percentages and rates without decimals were rounded by the publisher. */
function isRounded(unit: string): boolean {
  return unit === '%' || unit.startsWith('per ')
}

function usualChange(series: Series, { members }: Neighbours, at: number, inProportion: boolean): number | null {
  const changes: number[] = []
  for (let each = at; each > at - years; each--) {
    for (const { code } of members) {
      const change = yearlyChange(series, code, each)
      if (change === null || (inProportion && change.from <= 0)) continue
      changes.push(inProportion ? Math.abs(change.by) / change.from : Math.abs(change.by))
    }
  }
  return changes.length < fewest ? null : medianOf(changes)
}
