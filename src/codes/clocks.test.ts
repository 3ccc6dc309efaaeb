import assert from 'node:assert/strict'
import test from 'node:test'
import vectors from '../../test/vectors/clocks.json' with { type: 'json' }
import { day, isoDay } from '../core/day.ts'
import { bookBy, clockRule, clockRules, dueOn, lateFrom, limitOn } from './clocks.ts'

test('every clock stands once in the register and says where it is from', () => {
  assert.equal(clockRules.length, 40)
  assert.equal(new Set(clockRules.map(({ id }) => id)).size, clockRules.length)
  assert.deepEqual(
    clockRules.filter(
      ({ label, starts, ends, source }) => [label, starts, ends].some((text) => text.length < 5) || source.length < 20,
    ),
    [],
  )
})

test('what law sets has a number and a dated source; what is local has none', () => {
  const wrong = clockRules.filter(({ basis, limits, source }) =>
    basis === 'local policy' ? limits !== null : basis === 'law' && (limits === null || !/\d{4}/.test(source)),
  )
  assert.deepEqual(wrong, [])
})

test('the due days of the worked examples', () => {
  const due = (id: Parameters<typeof dueOn>[0], from: string) => isoDay(dueOn(id, day(from)))
  assert.deepEqual(
    [
      due('decision', '2026-04-02'),
      due('decision', '2026-04-04'),
      due('assessment', '2026-04-02'),
      due('s47_conference', '2026-05-01'),
      due('core_group', '2026-05-26'),
      due('cp_review_1', '2026-05-26'),
      due('cp_review_n', '2026-08-31'),
      due('placement_plan', '2026-12-21'),
      due('care_plan', '2026-12-21'),
      due('cla_visit_start', '2026-12-21'),
      due('cla_review_1', '2026-12-21'),
      due('cla_review_2', '2027-01-19'),
      due('cla_review_n', '2027-04-12'),
      due('cla_visit_year1', '2026-12-24'),
      due('improvement_plan', '2016-09-20'),
    ],
    [
      '2026-04-07',
      '2026-04-07',
      '2026-06-10',
      '2026-05-26',
      '2026-06-09',
      '2026-08-26',
      '2027-02-28',
      '2026-12-30',
      '2027-01-07',
      '2026-12-28',
      '2027-01-21',
      '2027-04-19',
      '2027-10-12',
      '2027-02-04',
      '2016-12-29',
    ],
  )
})

for (const { latest, bookBy: booked } of vectors.calendarMonths) {
  test(`what is due on ${latest} is booked by ${booked}`, () => {
    assert.equal(isoDay(bookBy(day(latest))), booked)
  })
}

test('a long-term foster placement may be visited less often from the year 2015-16', () => {
  const { limits } = clockRule('cla_visit_long')
  assert.deepEqual([limits?.at(2015).length, limits?.at(2016).length], [2, 3])
})

test('the limit in force is that of the collection year of the start', () => {
  assert.deepEqual(limitOn('assessment', day('2026-03-31')), { amount: 45, unit: 'working days' })
})

test('a clock each authority sets, one counted in hours and one nobody knows give no due day', () => {
  assert.throws(() => dueOn('cp_visit', day('2026-03-31')), /sets its own/)
  assert.throws(() => dueOn('police_protection', day('2026-03-31')), /hours/)
  assert.throws(() => clockRule('visit'), /No clock/)
})

test('over a weekend what was due on the Friday is not late, if it is counted in working days', () => {
  const friday = day('2026-03-06')
  assert.equal(lateFrom('assessment', day('2026-01-02'), friday), day('2026-03-09'))
  assert.equal(lateFrom('cp_review_n', day('2025-09-06'), friday), day('2026-03-07'))
})
