import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../core/day.ts'
import type { CareCounts } from './care-counts.ts'
import { careFlow } from './care-flow.ts'

const at = day('2026-05-31')
const known = { from: day('2026-04-01'), to: at, days: [at], missing: null }

/** Eight children in care for two months, in which nobody came or left. */
const counts: CareCounts = {
  ...{ known, at, isLast: true, outcomesOn: day('2026-03-31') },
  cells: { 'in-care': [], started: [], left: [], missing: [], outcomes: [], leavers: [] },
  stock: new Map([
    [day('2026-04-30'), 8],
    [at, 8],
  ]),
  stockOf: new Map(),
  adoption: { adopted: 0, to_placement: null, to_match: null, to_order: null },
}

test('where how many are in care is withheld, the months do not tell it', () => {
  const stocks = (total: number | 'c') => careFlow(counts, total, true).months.map(({ stock }) => stock)
  assert.deepEqual(stocks(8), [8, 8])
  assert.deepEqual(stocks('c'), [])
})
