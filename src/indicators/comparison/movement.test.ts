import assert from 'node:assert/strict'
import test from 'node:test'
import { exampleNeighbours, exampleReading, exampleSeries } from '../example-series.ts'
import type { Reading } from '../series.ts'
import { changeAt } from './change.ts'
import { movementAt } from './movement.ts'

const years = ['2020', '2021', '2022', '2023', '2024', '2025']

/** An authority whose two neighbours change by 2 in every year. */
function moved(own: string, changed: Partial<Reading> = {}) {
  const series = exampleSeries(years, { '335': own, '336': '10 12 10 12 10 12', '344': '30 28 30 28 30 28' })
  const neighbours = exampleNeighbours('335', '336 344')
  return movementAt(series, exampleReading(changed), neighbours, 5, changeAt(series, '335', 5))
}

test('a change of no more than is usual among similar authorities is usual', () => {
  assert.deepEqual(moved('20 20 20 20 20 22'), { is: 'usual', usual: 2, canBeRounding: false })
})

test('a larger change is better or worse by the direction of the measure', () => {
  assert.equal(moved('20 20 20 20 20 17').is, 'better')
  assert.equal(moved('20 20 20 20 20 23').is, 'worse')
  assert.equal(moved('20 20 20 20 20 23', { better: 'higher' }).is, 'better')
})

test('a measure that is neither good nor bad is only higher or lower', () => {
  assert.equal(moved('20 20 20 20 20 23', { better: 'neither' }).is, 'higher')
  assert.equal(moved('20 20 20 20 20 17', { better: 'neither' }).is, 'lower')
})

test('a change across a year without a number is not measured against that of one year', () => {
  assert.equal(moved('20 20 20 20 c 33').is, 'unknown')
})

test('a change of one whole percent can be rounding', () => {
  const series = exampleSeries(years, { '335': '20 20 20 20 20 21', '336': '9 9 9 9 9 9', '344': '8 8 8 8 8 8' })
  const neighbours = exampleNeighbours('335', '336 344')
  const movement = movementAt(series, exampleReading({ decimals: 0 }), neighbours, 5, changeAt(series, '335', 5))
  assert.deepEqual(movement, { is: 'usual', usual: 0, canBeRounding: true })
})

test('counts are measured in proportion: a large authority moves by more children', () => {
  const reading = { unit: 'children', decimals: 0, better: 'neither' } as const
  assert.equal(moved('2000 2000 2000 2000 2000 2100', reading).is, 'usual')
  assert.equal(moved('2000 2000 2000 2000 2000 2500', reading).is, 'higher')
})

test('what is usual is unknown of an authority without neighbours', () => {
  const series = exampleSeries(years, { '335': '20 20 20 20 20 33' })
  assert.equal(movementAt(series, exampleReading(), null, 5, changeAt(series, '335', 5)).is, 'unknown')
})
