import assert from 'node:assert/strict'
import test from 'node:test'
import { timeInWords } from './log-text.ts'

test('a moment is said by the clock in England', () => {
  assert.equal(timeInWords(new Date('2026-09-03T13:05:59Z')), '3 September 2026, 14:05 BST')
  assert.equal(timeInWords(new Date('2026-09-03T13:14:00Z')), '3 September 2026, 14:14 BST')
})

test('in the night the clocks go back an hour is told twice, and each time it is said which', () => {
  assert.equal(timeInWords(new Date('2026-10-25T00:59:00Z')), '25 October 2026, 01:59 BST')
  assert.equal(timeInWords(new Date('2026-10-25T01:00:00Z')), '25 October 2026, 01:00 GMT')
})
