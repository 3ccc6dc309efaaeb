import assert from 'node:assert/strict'
import test from 'node:test'
import { child } from '../../../test/example-authority/made.ts'
import { day } from '../../core/day.ts'
import { spread, tallScale } from './tall-scale.ts'
import { at, birthdays, timeMarks, wholeLife } from './time.ts'
import { duration, durationInWords } from './words.ts'

test('a child first heard of yesterday is drawn on a scale of twelve months', () => {
  const { life } = child('new', '', 'Kit', '2019-01-01', '2026-09-02', {})
  const time = wholeLife(life, 138, 1010)
  assert.equal(time.from, day('2025-09-03'))
  assert.equal(at(time, day('2026-09-03')), 1010)
})

test('the scale of an unborn child reaches to the day the child is expected', () => {
  const { life } = child('unborn', '', 'Kit', '2019-01-01', '2026-09-02', {
    bornOn: null,
    expectedOn: day('2026-10-19'),
  })
  assert.equal(wholeLife(life, 138, 1010).to, day('2026-10-19'))
})

test('over eight years every second year is marked, below it every year', () => {
  const marks = (from: string) => timeMarks({ from: day(from), to: day('2026-09-03'), left: 0, right: 1 })
  assert.deepEqual(
    marks('2017-03-01').map(({ name }) => name),
    ['2018', '2020', '2022', '2024', '2026'],
  )
  assert.equal(marks('2020-09-01').length, 6)
})

test('one year is marked by months, two by quarters', () => {
  const names = (from: string) =>
    timeMarks({ from: day(from), to: day('2026-09-03'), left: 0, right: 1 }).map(({ name }) => name)
  assert.equal(names('2025-09-03').length, 12)
  assert.deepEqual(names('2025-01-15').slice(0, 4), ['Apr', 'Jul', 'Oct', '2026'])
})

test('each birthday within the scale has its age', () => {
  const time = { from: day('2024-01-01'), to: day('2026-09-03'), left: 0, right: 1 }
  assert.deepEqual(
    birthdays(day('2013-03-14'), time).map(({ age }) => age),
    [11, 12, 13],
  )
})

test('how long something lasted is told in the largest unit that says it', () => {
  assert.deepEqual(duration(day('2026-01-01'), day('2026-01-02')), { full: '1 day', short: '1 d' })
  assert.equal(duration(day('2026-01-01'), day('2026-01-29')).full, '4 weeks')
  assert.equal(duration(day('2022-01-17'), day('2022-10-14')).full, '9 months')
  assert.equal(durationInWords(day('2020-10-12'), day('2026-09-03')), 'six years')
})

test('a busy year of the tall drawing is longer, a quiet one short, and time is even within them', () => {
  const busy = Array.from({ length: 10 }, (_, month) => day(`2025-${String(month + 1).padStart(2, '0')}-05`))
  const { y } = tallScale(day('2024-01-01'), day('2026-01-01'), busy, 0)
  assert.equal(Math.round(y(day('2025-01-01')) - y(day('2026-01-01'))), 400)
  assert.equal(Math.round(y(day('2024-01-01')) - y(day('2025-01-01'))), 40)
})

test('labels are pushed apart, and pulled up from the foot', () => {
  assert.deepEqual(spread([10, 12, 200], 300), [10, 48, 200])
  assert.deepEqual(spread([10, 190, 195], 200), [10, 162, 200])
})
