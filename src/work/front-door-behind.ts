import type { BehindAsked } from './front-door-children.ts'
import { type FrontDoorCounts, sumOfCells } from './front-door-counts.ts'

/**
 * How many stand behind a number of the front door, of all children of the authority. The database gives the list by the
 * same conditions (`store/front-door-referrals.ts`, `store/front-door-clocks.ts`).
 */
export function countBehind(counts: FrontDoorCounts, asked: BehindAsked): number {
  const { period, sources, needs, results, since, step, days } = asked
  const isMeant = (cell: { readonly month: number; readonly source: string; readonly need: string }) =>
    cell.month >= period.from &&
    cell.month <= period.to &&
    (sources === null || sources.includes(cell.source)) &&
    (needs === null || needs.includes(cell.need))
  if (asked.of !== 'referrals') {
    const took = (workingDays: number) =>
      days === null || (workingDays >= days.from && (days.to === null || workingDays <= days.to))
    return sumOfCells(counts[asked.of].filter((cell) => isMeant(cell) && took(cell.workingDays)))
  }
  return sumOfCells(
    counts.referrals.filter(
      (cell) =>
        isMeant(cell) &&
        (results === null || results.includes(cell.result)) &&
        (since === null || (since === 0 ? cell.since !== null : cell.since === since)) &&
        (step === null || cell[step]),
    ),
  )
}
