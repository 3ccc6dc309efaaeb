import assert from 'node:assert/strict'
import test from 'node:test'
import { exampleSeries } from '../example-series.ts'
import { isAuthority, newestWith, rankOf } from './spread.ts'

test('an authority that has ended has no place, wherever it is asked for, and nobody’s place counts it', () => {
  const series = exampleSeries(['2025'], { '928': '90', '940': '20', '941': '10', '942': 'c' })
  const ranks = ['928', '940', '941', '942', '999'].map((area) => rankOf(series, '2025', area))
  assert.deepEqual(ranks, [null, 1, 2, null, null])
})

test('the newest period is that of the areas asked for; of a series without them, its newest', () => {
  const ofAll = exampleSeries(['2024', '2025'], { '335': '20 ', E92000001: '5 6' })
  assert.equal(newestWith(ofAll, isAuthority), '2024')
  assert.equal(
    newestWith(ofAll, (area) => area === '999'),
    '2025',
  )
})
