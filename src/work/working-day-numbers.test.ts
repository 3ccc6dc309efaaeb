import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../core/day.ts'
import { workingDayAfter, workingDaysBetween } from '../core/working-days.ts'
import { WorkingDayNumbers } from './working-day-numbers.ts'

const numbers = new WorkingDayNumbers(day('2025-01-01'), day('2026-12-31'))
const [friday, saturday] = [day('2025-05-02'), day('2025-05-03')]

test('as many working days lie between two days as when they are counted one by one', () => {
  assert.equal(numbers.between(friday, day('2025-07-07')), workingDaysBetween(friday, day('2025-07-07')))
  assert.equal(numbers.between(friday, saturday), 0)
  assert.equal(numbers.between(day('2025-12-24'), day('2025-12-29')), 1)
  assert.equal(numbers.between(saturday, friday), 0)
})

test('the 45th working day after a referral is the last in time', () => {
  assert.equal(numbers.after(friday, 45), workingDayAfter(friday, 45))
  assert.equal(numbers.after(saturday, 1), day('2025-05-06'))
  assert.equal(numbers.after(day('2026-12-30'), 2), null)
})
