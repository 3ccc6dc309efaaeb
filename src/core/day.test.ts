import assert from 'node:assert/strict'
import test from 'node:test'
import {
  ageInYears,
  calendarDay,
  type Day,
  day,
  dayOf,
  isoDay,
  longDay,
  parseDay,
  plusMonths,
  plusYears,
  weekday,
} from './day.ts'

test('days agree with the calendar for 200,000 days from the year 1700', () => {
  const first = dayOf(1700, 1, 1) as Day
  const differ = Array.from({ length: 200_000 }, (_, offset) => (first + offset) as Day).filter((at) => {
    const date = new Date(at * 86_400_000)
    const { year, month, dayOfMonth } = calendarDay(at)
    return (
      isoDay(at) !== date.toISOString().slice(0, 10) ||
      dayOf(year, month, dayOfMonth) !== at ||
      weekday(at) !== ((date.getUTCDay() + 6) % 7) + 1
    )
  })
  assert.deepEqual(differ, [])
})

test('only real days, written YYYY-MM-DD, are read', () => {
  assert.equal(parseDay('2024-02-29') !== null, true)
  assert.equal(parseDay('1066-10-14') !== null, true)
  assert.deepEqual(
    [
      '2023-02-29',
      '1900-02-29',
      '2023-13-01',
      '2023-00-10',
      '2023-1-01',
      '01/02/2023',
      '2023-04-31',
      '0000-01-01',
      '',
      '2023-04-3x',
    ].map(parseDay),
    new Array(10).fill(null),
  )
})

test('a month after the last day of a month is the last day of a shorter one', () => {
  assert.equal(isoDay(plusMonths(day('2026-01-31'), 1)), '2026-02-28')
  assert.equal(isoDay(plusMonths(day('2026-03-31'), -1)), '2026-02-28')
  assert.equal(isoDay(plusMonths(day('2026-03-31'), 9)), '2026-12-31')
  assert.equal(isoDay(plusYears(day('2024-02-29'), 25)), '2049-02-28')
})

test('a child turns one on the birthday, not the day before', () => {
  assert.equal(ageInYears(day('2007-06-02'), day('2023-06-01')), 15)
  assert.equal(ageInYears(day('2007-06-02'), day('2023-06-02')), 16)
  assert.equal(ageInYears(day('2008-02-29'), day('2026-02-28')), 17)
})

test('a day in words', () => {
  assert.equal(longDay(day('2026-09-03')), '3 September 2026')
})
