import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../core/day.ts'
import { dueNext } from './due-next.ts'
import { episode } from './life.ts'

const assessed = (referred: string, done: string) => ({
  ...episode(day(referred), '1A', 'N1', false),
  assessments: [{ start: day(referred), done: day(done), factors: ['20'] }],
})
const planned = (start: string, end: string, ...reviews: string[]) => ({
  ...episode(day('2025-06-02'), '1A', 'N1', false),
  protectionPlans: [
    { start: day(start), end: day(end), category: 'NEG', latest: 'NEG', earlierPlans: 0, reviews: reviews.map(day) },
  ],
})

test('an assessment of a referral of 28 January is due in the week after 31 March 2026, unless it was done by then', () => {
  assert.equal(dueNext(assessed('2026-01-28', '2026-04-20')), 1)
  assert.equal(dueNext(assessed('2026-01-28', '2026-03-31')), 0)
  assert.equal(dueNext(assessed('2026-02-09', '2026-04-20')), 0)
})

test('the first review of a plan is due in three months, each later one six months after the last', () => {
  assert.equal(dueNext(planned('2026-01-05', '2026-12-01')), 1)
  assert.equal(dueNext(planned('2025-07-10', '2026-12-01', '2025-10-06')), 1)
  assert.equal(dueNext(planned('2025-07-10', '2026-12-01', '2025-10-06', '2026-03-20')), 0)
})

test('of a referral that was closed nothing is due', () => {
  assert.equal(dueNext({ ...planned('2026-01-05', '2026-12-01'), closed: day('2026-03-01') }), 0)
})
