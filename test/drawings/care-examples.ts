import { usualRange } from '../../src/core/chance.ts'
import type { ShownCount } from '../../src/core/suppress.ts'
import { type MilesData, type MilesDot, miles } from '../../src/documents/charts/miles.ts'
import { type PlacementCountsData, placementCounts } from '../../src/documents/charts/placement-counts.ts'
import { stockAndFlow } from '../../src/documents/charts/stock-and-flow.ts'
import type { StockAndFlowData } from '../../src/documents/charts/stock-and-flow-finding.ts'

/** Made-up figures for the charts of children in care, ordinary ones and their extremes. */

const started = [24, 21, 26, 14, 24, 23, 19, 24, 26, 14, 20, 22, 21, 24, 20, 13, 25, 21, 24, 22, 25, 48, 13, 21]
const left = [23, 24, 23, 17, 22, 25, 20, 26, 24, 17, 21, 20, 24, 22, 21, 12, 24, 21, 24, 22, 23, 22, 15, 18]
const earlier = [
  [18, 25, 21, 24, 20],
  [22, 19, 24, 20, 23],
] as const

export const flowExample: StockAndFlowData = {
  counted: { one: 'child in care', many: 'children in care' },
  ...{ now: 662, yearAgo: 643, href: '/children?a=1&b=2' },
  started: { now: 251, before: 259, href: '/started?a=1&b=2' },
  left: { now: 232, before: 262, href: '/left?a=1&b=2' },
  months: started.map((count, at) => ({
    ...{ year: 2024 + Math.floor((at + 8) / 12), month: ((at + 8) % 12) + 1 },
    ...{ stock: 648 + ((at * 7) % 15), started: count, left: left[at] as number },
    ...{ usualStarted: usualRange(earlier[0]), usualLeft: usualRange(earlier[1]) },
    hrefs: { started: '/s?a=1&b=2', left: '/l?a=1&b=2' },
  })),
}

const flowOf = (counts: readonly ShownCount[]): StockAndFlowData => ({
  ...flowExample,
  months: counts.map((count, at) => ({
    ...{ year: 2025 + Math.floor(at / 12), month: (at % 12) + 1, stock: count, started: count, left: count },
    ...{ usualStarted: null, usualLeft: null, isUnfinished: at === counts.length - 1 },
  })),
})

export const placementsExample: PlacementCountsData = {
  counts: ([402, 187, 41, 18, 9, 5] as const).map((count, at) => ({
    ...{ name: at === 5 ? '6+' : String(at + 1), count, href: '/p?a=1&b=2' },
  })),
  ...{ often: 73, oftenHref: '/often?a=1&b=2' },
}

const dotsOf = (count: number, spread: number): readonly MilesDot[] =>
  Array.from({ length: count }, (_, at) => {
    const where = at % 5 === 0 ? 'outside' : 'inside'
    return { miles: Math.round(((at * 37) % (spread * 10)) * (where === 'outside' ? 1 : 0.2)) / 10, where, count: 1 }
  })

export const milesExample: MilesData = {
  authority: 'Merrowdale',
  reaches: [
    { id: 'inside', name: 'Inside the authority', count: 479, href: '/in?a=1&b=2' },
    { id: 'outside-near', name: 'Outside, 20 miles or less', count: 85, href: '/near?a=1&b=2' },
    { id: 'outside-far', name: 'Outside, more than 20 miles', count: 98, href: '/far?a=1&b=2' },
  ],
  dots: dotsOf(600, 100),
}

const none = placementsExample.counts.map((count) => ({ ...count, count: 0 }))

/** Drawn with the id `x`. */
export const drawnOfCare: Readonly<Record<string, string>> = {
  'stock-and-flow': stockAndFlow(flowExample, 'x'),
  'stock-and-flow-few': stockAndFlow(flowOf([3, 0, 1]), 'x'),
  'stock-and-flow-none': stockAndFlow(flowOf([0, 0, 0]), 'x'),
  'stock-and-flow-withheld': stockAndFlow(flowOf(['c', 9, 'c', 12, 'c', 7, 14]), 'x'),
  'stock-and-flow-huge': stockAndFlow(flowOf(Array.from({ length: 24 }, (_, at) => 84_000 + 997 * (at % 9))), 'x'),
  'stock-and-flow-one': stockAndFlow(flowOf([5]), 'x'),
  'stock-and-flow-hidden': stockAndFlow(flowOf([]), 'x'),
  'placement-counts': placementCounts(placementsExample, 'x'),
  'placement-counts-nothing': placementCounts({ counts: none, often: 0 }, 'x'),
  'placement-counts-withheld': placementCounts(
    { ...placementsExample, counts: placementsExample.counts.map((count) => ({ ...count, count: 'c' })), often: 'c' },
    'x',
  ),
  'placement-counts-huge': placementCounts(
    {
      ...placementsExample,
      counts: placementsExample.counts.map((count) => ({ ...count, count: 83_650 })),
      often: 250_950,
    },
    'x',
  ),
  'placement-counts-three': placementCounts(
    { counts: [...placementsExample.counts.slice(0, 2), { name: '3 or more', count: 73 }], often: 73 },
    'x',
  ),
  miles: miles(milesExample, 'x'),
  'miles-near': miles({ ...milesExample, dots: dotsOf(40, 12) }, 'x'),
  'miles-many': miles({ ...milesExample, dots: dotsOf(9000, 160) }, 'x'),
  'miles-withheld': miles(
    { ...milesExample, dots: null, reaches: milesExample.reaches.map((reach) => ({ ...reach, count: 'c' })) },
    'x',
  ),
  'miles-not-known': miles(
    { ...milesExample, dots: [], reaches: [{ id: 'not-known', name: 'Not known where', count: 9 }] },
    'x',
  ),
}
