import { type ShownCount, smallNumber } from '../core/suppress.ts'
import { type LinkedCount, suppressLinked } from '../core/suppress-linked.ts'
import type { CohortStep } from '../documents/charts/cohort.ts'
import type { SankeyData, SankeyNode } from '../documents/charts/sankey-data.ts'

/**
 * What the front door shows to those who may not see small numbers. Everything that is shown anywhere of the referrals of
 * a year is withheld together, in one network: what one picture withholds, no other gives away, and no page of figures
 * either, which takes its numbers from here. Years do not overlap, and nothing is shown of part of a year but its months,
 * so that no difference between two pages tells a number either.
 *
 * @source report specification, section 12
 */

/** A year's referrals in all the ways in which they are shown. */
export type ReferralSplits = {
  readonly sankey: SankeyData
  /** By month, in any order. */
  readonly months: readonly number[]
  /** Re-referrals by months since the one before. */
  readonly again: readonly number[]
}

export type ShownSplits = {
  readonly sankey: SankeyData
  readonly months: readonly ShownCount[]
  readonly again: readonly ShownCount[]
  readonly againTotal: ShownCount
  readonly notAgain: ShownCount
}

const number = (count: ShownCount | undefined) => (count === undefined || count === 'c' ? 0 : count)

/** Withholds small numbers of a year's referrals, and what would give them away. */
export function withheldReferrals({ sankey, months, again }: ReferralSplits): ShownSplits {
  const total = number(sankey.total)
  const againTotal = again.reduce((sum, count) => sum + count, 0)
  const links: LinkedCount[] = []
  const link = (value: ShownCount | undefined, from: string, to: string, isTotal = false) =>
    links.push({ value: number(value), from, to, isTotal }) - 1
  const sources = sankey.sources.map(({ count }, s) => link(count, 'came', `source ${s}`, true))
  const toNeeds = sankey.toNeeds.map((row, s) => row.map((count, n) => link(count, `source ${s}`, `need ${n}`)))
  const needs = sankey.needs.map(({ count }, n) => link(count, `need ${n}`, `of need ${n}`, true))
  const toResults = sankey.toResults.map((row, n) => row.map((count, r) => link(count, `of need ${n}`, `result ${r}`)))
  const results = sankey.results.map(({ count }, r) => link(count, `result ${r}`, 'by month', true))
  const inMonths = months.map((count) => link(count, 'by month', 'by again'))
  const returned = link(againTotal, 'by again', 'again', true)
  const since = again.map((count) => link(count, 'again', 'went'))
  const notAgain = link(total - againTotal, 'by again', 'went')
  const all = link(total, 'went', 'came', true)
  const shown = suppressLinked(links)
  const at = (place: number) => shown[place] as ShownCount
  const node = <Node extends SankeyNode>(each: Node, place: number | undefined): Node => ({
    ...each,
    count: at(place as number),
  })
  return {
    sankey: {
      ...sankey,
      total: at(all),
      // What became of each source's own referrals is not shown: with the flows it could give withheld numbers away.
      sources: sankey.sources.map(({ inThree: _, ...each }, s) => node(each, sources[s])),
      needs: sankey.needs.map((each, n) => node(each, needs[n])),
      results: sankey.results.map((each, r) => node(each, results[r])),
      toNeeds: toNeeds.map((row) => row.map(at)),
      toResults: toResults.map((row) => row.map(at)),
    },
    months: inMonths.map(at),
    again: since.map(at),
    againTotal: at(returned),
    notAgain: at(notAgain),
  }
}

/** What is shown of how long something took: each working day, and the sums that a picture writes. */
export type ShownDays = {
  readonly days: readonly ShownCount[]
  readonly sums: { readonly all: ShownCount; readonly lastFive: ShownCount; readonly late: ShownCount }
  readonly inTime: ShownCount
}

/** How many of the last days allowed stand together: as in the picture. */
const lastDays = 5

/** Withholds small numbers of working days, and what would give them away. */
export function withheldDays(days: readonly number[], limit: number): ShownDays {
  const sum = (from: number, to?: number) => days.slice(Math.max(0, from), to).reduce((all, count) => all + count, 0)
  const firstLast = limit - lastDays + 1
  const where = (day: number) => (day > limit ? 'late' : day >= firstLast ? 'last five' : 'in time')
  const shown = suppressLinked([
    ...days.map((value, day) => ({ value, from: where(day), to: 'done' })),
    { value: sum(firstLast, limit + 1), from: 'in time', to: 'last five', isTotal: true },
    { value: sum(0, limit + 1), from: 'all', to: 'in time', isTotal: true },
    { value: sum(limit + 1), from: 'all', to: 'late', isTotal: true },
    { value: sum(0), from: 'done', to: 'all', isTotal: true },
  ])
  const [lastFive, inTime, late, all] = shown.slice(days.length) as [ShownCount, ShownCount, ShownCount, ShownCount]
  return { days: shown.slice(0, days.length), sums: { all, lastFive, late }, inTime }
}

const isSmall = (count: number) => count >= 1 && count <= smallNumber

/**
 * Withholds the steps of a cohort that few took, or all but a few.
 *
 * @param total  the referrals as their own year shows them
 * @param plans  how many of them led to a plan at any time, which their own year shows too
 */
export function withheldSteps(steps: readonly CohortStep[], total: ShownCount, plans: ShownCount): CohortStep[] {
  const [first, ...rest] = steps
  if (first === undefined) return []
  const all = number(first.count)
  const last = rest.length - 1
  return [
    { ...first, count: total },
    ...rest.map((step, at): CohortStep => {
      const count = number(step.count)
      const tellsLateOnes = at === last && plans !== 'c' && isSmall(plans - count)
      return isSmall(count) || isSmall(all - count) || tellsLateOnes ? { ...step, count: 'c' } : step
    }),
  ]
}
