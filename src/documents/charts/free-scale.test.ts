import assert from 'node:assert/strict'
import test from 'node:test'
import { barScale, freeScale, lineScale, marksOf, markText } from './free-scale.ts'

test('a scale has at most five round steps', () => {
  assert.deepEqual(marksOf(freeScale(7.1, 37.2)), [0, 10, 20, 30, 40])
  assert.deepEqual(marksOf(freeScale(-0.55, 0.4)), [-0.6, -0.4, -0.2, 0, 0.2, 0.4])
  assert.deepEqual(marksOf(freeScale(91, 99)), [90, 92, 94, 96, 98, 100])
})

test('a number on a round mark needs no further step', () => {
  assert.deepEqual(marksOf(freeScale(0, 0.3)), [0, 0.1, 0.2, 0.3])
})

test('a line starts at zero unless all its numbers are far from it', () => {
  assert.equal(lineScale([12, 37]).start, 0)
  assert.equal(lineScale([91, 99]).start, 90)
  assert.equal(lineScale([40, 40]).start, 0)
})

test('bars have zero on their scale, above or below them', () => {
  assert.equal(barScale([91, 99]).start, 0)
  assert.equal(barScale([-8, -3]).end, 0)
})

test('nothing but zeros has a scale too', () => {
  assert.deepEqual(barScale([0, 0]), { start: 0, end: 1, step: 0.2 })
})

test('marks are written in the unit, and in millions from there on', () => {
  assert.equal(markText(10, freeScale(0, 40), '%'), '10%')
  assert.equal(markText(0.2, freeScale(0, 0.8), 'score'), '0.2')
  assert.equal(markText(1_500_000, freeScale(0, 2_000_000), '£'), '£1.5m')
})
