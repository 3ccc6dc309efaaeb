import assert from 'node:assert/strict'
import test from 'node:test'
import { momentInWords } from './moment.ts'

const now = new Date('2026-09-03T08:00:00Z')

test('this morning is today, and the clock is the one in England', () => {
  assert.equal(momentInWords(new Date('2026-09-03T01:10:00Z'), now), 'today at 02:10')
})

test('before midnight in England it was yesterday', () => {
  assert.equal(momentInWords(new Date('2026-09-02T22:59:00Z'), now), 'yesterday at 23:59')
})

test('what is longer ago has its day', () => {
  assert.equal(momentInWords(new Date('2026-08-24T10:05:00Z'), now), 'on 24 August 2026 at 11:05')
})
