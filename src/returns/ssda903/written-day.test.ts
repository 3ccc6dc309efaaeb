import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../../core/day.ts'
import { earliestDay, writtenDay } from './written-day.ts'

test('a day is written day, month, year, with one digit or two', () => {
  assert.equal(writtenDay('03/09/2026'), day('2026-09-03'))
  assert.equal(writtenDay('3/9/2026'), day('2026-09-03'))
  assert.equal(writtenDay('13/9/2026'), day('2026-09-13'))
  assert.equal(writtenDay('3/12/2026'), day('2026-12-03'))
})

test('two digits of a year, other signs between, another order and days that never were are no days', () => {
  assert.deepEqual(
    [
      '03/09/26',
      '03-09-2026',
      '03.09.2026',
      '2026-09-03',
      '2026/09/03',
      '29/02/2025',
      '31/04/2026',
      '00/04/2026',
      '01/13/2026',
      '/09/2026',
      '//2026',
      '003/9/2026',
      '03/09/20266',
      '03/09/2026 00:00',
      'ZZ/09/2026',
      '',
    ].map(writtenDay),
    Array(16).fill(null),
  )
  assert.equal(writtenDay('29/02/2024'), day('2024-02-29'))
})

test('the date of an order may leave open the day, the month or all', () => {
  assert.equal(earliestDay('zz/06/2015'), day('2015-06-01'))
  assert.equal(earliestDay('ZZ/ZZ/2015'), day('2015-01-01'))
  assert.equal(earliestDay('2/6/2015'), day('2015-06-02'))
  assert.equal(earliestDay('zz/zz/zzzz'), 'any')
  assert.deepEqual(
    ['z/06/2015', 'zz/13/2015', '31/06/2015', 'zz/zz/15', 'zz-06-2015', 'unknown'].map(earliestDay),
    Array(6).fill(null),
  )
})
