import assert from 'node:assert/strict'
import test from 'node:test'
import { readPublished } from './published-value.ts'

test('numbers are read as they stand, and nought is a number', () => {
  assert.deepEqual(readPublished(' 0 '), { value: 0, status: 'ok' })
  assert.deepEqual(readPublished('33.299999999999997'), { value: 33.3, status: 'ok' })
  assert.deepEqual(readPublished('1.5e3'), { value: 1500, status: 'ok' })
})

test('a number with commas or a sign of percent, and one beyond all measure, are no numbers', () => {
  assert.equal(readPublished('593,500'), null)
  assert.equal(readPublished('21.5%'), null)
  assert.equal(readPublished('1e999'), null)
})
