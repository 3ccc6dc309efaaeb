import assert from 'node:assert/strict'
import test from 'node:test'
import type { ShownCount } from '../../core/suppress.ts'
import { placementCountsFinding, placementCountsTable } from './placement-counts.ts'

const placements = (often: ShownCount, ...counts: readonly ShownCount[]) => ({
  counts: counts.map((count, at) => ({ name: String(at + 1), count })),
  often,
})

test('one child in so many, where that is near', () => {
  assert.equal(
    placementCountsFinding(placements(73, 402, 187, 41, 18, 9, 5)),
    'One child in nine had three or more placements',
  )
})

test('a share that is near no whole number is told in percent', () => {
  assert.equal(placementCountsFinding(placements(40, 50, 10, 40)), '40% of children had three or more placements')
})

test('of few children the number is told', () => {
  assert.equal(placementCountsFinding(placements(1, 5, 3, 1)), 'One child had three or more placements')
})

test('nobody with three or more, nobody at all, and a number withheld', () => {
  assert.equal(placementCountsFinding(placements(0, 5, 3, 0)), 'No child had three or more placements in 12 months')
  assert.equal(placementCountsFinding(placements(0, 0, 0)), 'Placements in 12 months')
  assert.equal(placementCountsFinding(placements('c', 40, 'c', 'c')), 'Placements in 12 months')
})

test('the table has each number of placements with its share', () => {
  assert.deepEqual(
    placementCountsTable(placements(10, 60, 30, 10)).rows.map((row) => row.map(({ text }) => text)),
    [
      ['1', '60', '60%'],
      ['2', '30', '30%'],
      ['3', '10', '10%'],
    ],
  )
})
