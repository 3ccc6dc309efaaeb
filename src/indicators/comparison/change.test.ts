import assert from 'node:assert/strict'
import test from 'node:test'
import { exampleSeries } from '../example-series.ts'
import { changeAt } from './change.ts'

test('a change is told without the dust of binary fractions', () => {
  const series = exampleSeries(['2024', '2025'], { '335': '24.1 22.7' })
  assert.deepEqual(changeAt(series, '335', 1), { from: { period: '2024', value: 24.1 }, by: -1.4, across: [] })
})

test('a change across years without a number names them and why', () => {
  const series = exampleSeries(['2022', '2023', '2024', '2025'], { '335': '20 c u 25' })
  assert.deepEqual(changeAt(series, '335', 3), {
    from: { period: '2022', value: 20 },
    by: 5,
    across: [
      { period: '2023', status: 'suppressed' },
      { period: '2024', status: 'unreliable' },
    ],
  })
})

test('a year that no file has is a year without a number', () => {
  const series = exampleSeries(['201819', '202021'], { '335': '20 25' }, 'academic-year')
  assert.deepEqual(changeAt(series, '335', 1).across, [{ period: '201920', status: 'unavailable' }])
})

test('the first year has nothing to be compared with', () => {
  const series = exampleSeries(['2024', '2025'], { '335': 'c 25' })
  assert.deepEqual(changeAt(series, '335', 1), { from: null, by: null, across: [] })
})

test('a true zero is a number that a change is counted from', () => {
  const series = exampleSeries(['2024', '2025'], { '335': '0 3' })
  assert.equal(changeAt(series, '335', 1).by, 3)
})
