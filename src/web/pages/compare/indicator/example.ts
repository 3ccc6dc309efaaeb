import type { PublishedStatus } from '../../../../core/published-value.ts'
import type { Compared } from '../../../../work/compare.ts'
import type { Cell, Comparison, PeriodShown, Placed } from '../similar.ts'
import type { IndicatorAsked } from './asked.ts'

/** Choices for tests: Walsall in re-referrals. */
export const exampleAsked: IndicatorAsked = {
  ...{ indicator: 're-referrals-12m', authority: '335', period: '2025' },
  ...{ with: 'median-2025', source: null, rows: null, lines: null, release: null },
}

const release = {
  ...{ id: 1, title: 'Children in need: referrals', file: 'referrals.csv', published: 'October 2025' },
  licence: 'Contains public sector information licensed under the Open Government Licence v3.0.',
  isMadeUp: false,
}

/** A number, or the status in its place, or the words of a grade. */
export function exampleCell(value: number | Exclude<PublishedStatus, 'ok'> | { grade: string }): Cell {
  const common = { text: null, note: null, row: 85, release, of: null }
  if (typeof value === 'number') return { ...common, value, status: 'ok' }
  return typeof value === 'string'
    ? { ...common, value: null, status: value }
    : { ...common, value: null, status: 'ok', text: value.grade }
}

/** An authority in its place. */
export function examplePlaced(code: string, name: string, cell: Cell | null, rank: number | null = null): Placed {
  return { code, name, cell, rank, band: null }
}

/** Walsall in one year, beside two authorities like it. */
export function examplePeriod(changes: Partial<PeriodShown> = {}): PeriodShown {
  return {
    period: '2025',
    own: { ...examplePlaced('335', 'Walsall', exampleCell(19.7), 2), band: 'B' },
    england: exampleCell(22.6),
    region: { code: 'E12000005', name: 'West Midlands', cell: exampleCell(19.5) },
    neighbours: {
      ...{ model: '2025', median: 22.45, mean: 22.45, used: 2 },
      members: [
        { ...examplePlaced('354', 'Rochdale', exampleCell(17.2), 3), closeness: 'Close' },
        { ...examplePlaced('357', 'Tameside', exampleCell(27.7), 1), closeness: 'Close' },
      ],
    },
    of: 3,
    change: { from: { period: '2024', value: 21.3 }, by: -1.6, across: [] },
    ...changes,
  }
}

/** A comparison of that year alone, or of those years with the last chosen. */
export function exampleComparison(changes: Partial<Comparison> = {}): Comparison {
  const periods = changes.periods ?? [examplePeriod()]
  const chosen = periods.at(-1) as PeriodShown
  return {
    ...{ indicator: 're-referrals-12m', authority: { code: '335', name: 'Walsall' } },
    ...{ better: 'lower', decimals: 1, unit: '%' },
    ...{ periods, chosen, cuts: [16.9, 20, 23], broken: [] },
    movement: { is: 'usual', usual: 2.7, canBeRounding: false },
    all: [...chosen.neighbours.members, chosen.own],
    ...changes,
  }
}

/** The same with all that is said beside the numbers. */
export function exampleCompared(comparison = exampleComparison(), changes: Partial<Compared> = {}): Compared {
  return {
    comparison,
    indicator: {
      ...{ id: 're-referrals-12m', title: 'Re-referrals within 12 months', called: 're-referrals within 12 months' },
      ...{ domain: 'front door', question: 'Are children coming back?', counts: 'Referrals', outOf: 'All referrals' },
      ...{ unit: comparison.unit, decimals: comparison.decimals, better: comparison.better },
      ...{ mind: null, madeBy: null, described: null },
    },
    ...{ kind: 'reporting-year', source: 'release', models: ['2025', '2021'], model: '2025' },
    bands: [
      { band: 'A', from: null, to: 16.9 },
      { band: 'B', from: 17, to: 20 },
      { band: 'C', from: 20.1, to: 23 },
      { band: 'D', from: 23.1, to: null },
    ],
    ...{ releases: [release], isProvisional: false, isTurned: false },
    ...changes,
  }
}
