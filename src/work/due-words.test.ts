import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../core/day.ts'
import { dayOfWeek, openDeadlineInWords } from './due-words.ts'

const open = (clock: string, startsOn: string, dueOn: string) => ({
  ...{ clock, startsOn: day(startsOn), dueOn: day(dueOn) },
  ...{ doneOn: null, voidOn: null, voidReason: null },
})
/** Counted in working days. */
const assessment = open('assessment', '2026-06-30', '2026-09-01')
/** Counted in months. */
const review = open('cp_review_1', '2026-06-01', '2026-09-01')

test('a late clock says by how many of its own days, and the day of the week it was due', () => {
  assert.equal(openDeadlineInWords(assessment, day('2026-09-03')), '2 working days late, was due Tuesday 1 September')
  assert.equal(openDeadlineInWords(review, day('2026-09-02')), '1 day late, was due Tuesday 1 September')
})

test('a clock that is still to come says how many days are left', () => {
  assert.equal(openDeadlineInWords(assessment, day('2026-08-28')), 'due Tuesday 1 September, 1 working day left')
})

test('on its day a clock is not late', () => {
  assert.equal(openDeadlineInWords(assessment, day('2026-09-01')), 'due Tuesday 1 September, the last day')
})

test('a day of another year has its year', () => {
  assert.equal(dayOfWeek(day('2025-12-31'), day('2026-01-05')), 'Wednesday 31 December 2025')
})
