import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import vectors from '../../test/vectors/clocks.json' with { type: 'json' }
import { bankHolidaysOf } from './bank-holidays.ts'
import {
  dueAfterHours,
  dueAfterMonths,
  dueAfterWorkingDays,
  dueAfterWorkingHours,
  elapsedWorkingDays,
  isProvisional,
  isReReferral,
  type LocalTime,
  publishBy,
} from './clock.ts'
import { type Day, day, isoDay } from './day.ts'
import { suppressRow } from './suppress.ts'
import { isWorkingDay, workingDayBefore } from './working-days.ts'

const minutes = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))
const local = (text: string): LocalTime => ({ day: day(text.slice(0, 10)), minute: minutes(text.slice(11)) })
const written = ({ day: at, minute }: LocalTime) =>
  `${isoDay(at)}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

test('bank holidays worked out for 2019 to 2027 are those announced', () => {
  const worked = Array.from({ length: 9 }, (_, offset) =>
    [...bankHolidaysOf(2019 + offset)].sort((a, b) => a - b),
  ).flat()
  assert.deepEqual(worked.map(isoDay), vectors.holidays)
})

test('holidays that fall at a weekend move to the next free weekday', () => {
  assert.ok(bankHolidaysOf(2033).has(day('2033-01-03')))
  assert.deepEqual([...bankHolidaysOf(2033)].filter((at) => at > day('2033-12-01')).map(isoDay), [
    '2033-12-27',
    '2033-12-26',
  ])
  assert.ok(isProvisional(day('2030-05-01')))
})

for (const { start, workingDays, due } of vectors.dueAfterWorkingDays) {
  test(`${workingDays} working days from ${start} are due on ${due}`, () => {
    assert.equal(isoDay(dueAfterWorkingDays(day(start), workingDays)), due)
  })
}

for (const { start, end, elapsedWorkingDays: used } of vectors.elapsedWorkingDays) {
  test(`${start} to ${end} uses ${used} working days`, () => {
    assert.equal(elapsedWorkingDays(day(start), day(end)), used)
  })
}

for (const { start, months, latest, bookBy } of vectors.calendarMonths) {
  test(`${months} months from ${start} end on ${latest}, to be booked by ${bookBy}`, () => {
    const due = dueAfterMonths(day(start), months)
    assert.deepEqual([isoDay(due.latest), isoDay(due.bookBy)], [latest, bookBy])
  })
}

for (const { start, limitHours, mode, open, close, due } of vectors.hours) {
  test(`${limitHours} hours (${mode}) from ${start} end at ${due}`, () => {
    const hours = { open: minutes(open ?? '00:00'), close: minutes(close ?? '24:00') }
    const ends =
      mode === 'working'
        ? dueAfterWorkingHours(local(start), limitHours, hours)
        : dueAfterHours(local(start), limitHours)
    assert.equal(written(ends), due)
  })
}

for (const { meeting, publishBy: published } of vectors.clearDaysBeforeMeeting) {
  test(`papers for a meeting on ${meeting} are published by ${published}`, () => {
    assert.equal(isoDay(publishBy(day(meeting))), published)
  })
}

for (const { new: received, earlier, counts } of vectors.reReferralWithin12Months) {
  test(`a referral of ${received} after one of ${earlier} ${counts ? 'is' : 'is not'} a re-referral`, () => {
    assert.equal(isReReferral(day(received), day(earlier)), counts)
  })
}

for (const { counts, total, threshold, shown, totalShown } of vectors.smallNumbers) {
  test(`counts of ${counts.join(', ')} are shown as ${shown.join(', ')}`, () => {
    const row = suppressRow(counts, threshold)
    assert.deepEqual(row.shown.map(String), shown)
    assert.equal(String(row.total), totalShown)
    assert.equal(
      counts.reduce((sum, count) => sum + count, 0),
      total,
    )
  })
}

test('two children who are all there are in a row are not shown, nor is their total', () => {
  assert.deepEqual(suppressRow([1, 1], 5), { shown: ['c', 'c'], total: 'c' })
})

test('the census thresholds of the year ends to 2027', () => {
  const thresholds = [2023, 2024, 2025, 2026, 2027].map((year) => [
    isoDay(workingDayBefore(day(`${year}-03-31`), 15)),
    isoDay(workingDayBefore(day(`${year}-03-31`), 45)),
    isoDay(workingDayBefore(day(`${year - 1}-04-01`), 1)),
  ])
  assert.deepEqual(thresholds, [
    ['2023-03-10', '2023-01-27', '2022-03-31'],
    ['2024-03-08', '2024-01-26', '2023-03-31'],
    ['2025-03-10', '2025-01-27', '2024-03-28'],
    ['2026-03-10', '2026-01-27', '2025-03-31'],
    ['2027-03-08', '2027-01-25', '2026-03-31'],
  ])
})

const anyDay = fc.integer({ min: day('1990-01-01'), max: day('2060-12-31') }).map((at) => at as Day)
const limit = fc.integer({ min: 0, max: 90 })

test('the working days used up by a deadline are its limit, and it never falls on a closed day', () => {
  fc.assert(
    fc.property(anyDay, limit, (event, n) => {
      const due = dueAfterWorkingDays(event, n)
      assert.equal(elapsedWorkingDays(event, due), n)
      assert.ok(n === 0 || isWorkingDay(due))
      assert.ok(dueAfterWorkingDays(event, n + 1) > due)
      assert.ok(dueAfterWorkingDays((event + 1) as Day, n) >= due)
    }),
  )
})

test('working days between two days are those one would count on a calendar', () => {
  const first = day('1990-01-01')
  fc.assert(
    fc.property(fc.nat(18_000), fc.nat(900), (start, length) => {
      const from = (first + start) as Day
      const days = Array.from({ length }, (_, at) => (from + at + 1) as Day)
      assert.equal(elapsedWorkingDays(from, (from + length) as Day), days.filter(isWorkingDay).length)
    }),
  )
  assert.equal(elapsedWorkingDays(day('2026-05-01'), day('2026-04-01')), 0)
})
