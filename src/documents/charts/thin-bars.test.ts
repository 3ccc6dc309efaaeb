import assert from 'node:assert/strict'
import test from 'node:test'
import type { ShownCount } from '../../core/suppress.ts'
import { thinBarsFinding, thinBarsTable } from './thin-bars.ts'

const workers = (...counts: readonly ShownCount[]) => ({
  each: { one: 'worker', many: 'workers' },
  counted: { one: 'child', many: 'children' },
  has: { one: 'holds', many: 'hold' },
  limit: 18,
  bars: counts.map((count, at) => ({ name: `Worker ${at + 1}`, count })),
})
const children = (...counts: readonly ShownCount[]) => ({
  each: { one: 'child', many: 'children' },
  counted: { one: 'missed clock', many: 'missed clocks' },
  has: { one: 'has', many: 'have' },
  limit: 0,
  bars: counts.map((count, at) => ({ name: `Child ${at + 1}`, count })),
})

test('workers over the limit are counted', () => {
  assert.equal(thinBarsFinding(workers(18, 19, 22)), '2 of 3 workers hold more than 18 children')
})

test('nobody over the limit', () => {
  assert.equal(thinBarsFinding(workers(18, 12)), 'No worker holds more than 18 children')
})

test('a child with a missed clock is one too many', () => {
  assert.equal(thinBarsFinding(children(0, 3, 0)), '1 of 3 children has missed clocks')
})

test('no child with a missed clock', () => {
  assert.equal(thinBarsFinding(children(0, 0)), 'No child has any missed clocks')
})

test('withheld: the heading is the subject', () => {
  assert.equal(thinBarsFinding(workers(12, 'c')), 'Children of each worker')
})

test('the table is sorted from most and says who is over', () => {
  assert.deepEqual(
    thinBarsTable(workers(12, 22)).rows.map((row) => row.map(({ text }) => text)),
    [
      ['Worker 2', '22', 'over'],
      ['Worker 1', '12', ''],
    ],
  )
})
