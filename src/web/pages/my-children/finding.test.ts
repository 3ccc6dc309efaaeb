import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../../../core/day.ts'
import type { DeadlineOf, MyChildren } from '../../../work/my-children.ts'
import { myChildrenFinding, nextInWords } from './finding.ts'

const child = { name: 'ANN1', identifier: null, reference: 'abcdefghijkm', age: '11' }
const conference: DeadlineOf = {
  ...{ what: 'Conference', dueOn: day('2026-04-23'), late: false, thisWeek: false, words: '' },
  child,
}

/** Fifteen children, and what is late and due this week. */
function mine(late: number, thisWeek: number, changed: Partial<MyChildren> = {}): MyChildren {
  return {
    ...{ isWorker: true, knownTo: day('2026-03-31'), count: 15, children: [], due: [], inDoubt: 0, restricted: 0 },
    deadlines: { open: late + thisWeek, late, thisWeek, missed: late },
    ...changed,
  }
}

test('what is due this week comes first, with what is late', () => {
  assert.equal(myChildrenFinding(mine(2, 3)), 'This week: 3 things due, and 2 late')
  assert.equal(myChildrenFinding(mine(0, 1)), 'This week: 1 thing due')
  assert.equal(myChildrenFinding(mine(1, 0)), '1 thing is late')
})

test('with nothing due this week the next is told', () => {
  const quiet = mine(0, 0, { due: [conference] })
  assert.equal(myChildrenFinding(quiet), 'Nothing is due this week')
  assert.equal(nextInWords(quiet), 'Next: conference of ANN1, due Thursday 23 April.')
  assert.equal(nextInWords(mine(0, 0)), 'No clock is open.')
})

test('while something is late or due this week, what comes after is not told first', () => {
  assert.equal(nextInWords(mine(0, 1, { due: [{ ...conference, thisWeek: true }] })), null)
})

test('nobody allocated, and an account that is no worker’s', () => {
  assert.equal(myChildrenFinding(mine(0, 0, { count: 0 })), 'No child is allocated to you')
  assert.equal(myChildrenFinding(mine(0, 0, { isWorker: false })), 'This account is not known among the workers')
})

test('without a census only how many are allocated is known', () => {
  assert.equal(myChildrenFinding(mine(0, 0, { knownTo: null })), '15 children are allocated to you')
})
