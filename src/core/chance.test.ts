import assert from 'node:assert/strict'
import test from 'node:test'
import { countsDiffer, outside, sharesDiffer, usualRange } from './chance.ts'

test('years that differ much make the usual range wide', () => {
  // Steps of 100 each: 2.66 times 100 on both sides of the mean.
  assert.deepEqual(usualRange([800, 900, 800, 900, 800]), { low: 574, high: 1106, years: 5 })
})

test('five years alike still leave room for chance', () => {
  assert.deepEqual(usualRange([100, 100, 100, 100, 100]), { low: 70, high: 130, years: 5 })
})

test('only the last five years say what is usual', () => {
  assert.deepEqual(usualRange([9000, 100, 100, 100, 100, 100]), { low: 70, high: 130, years: 5 })
})

test('two years are too few to say what is usual', () => {
  assert.equal(usualRange([90, 110]), null)
})

test('the usual range never goes below nothing', () => {
  assert.deepEqual(usualRange([0, 2, 1, 0, 2]), { low: 0, high: 5, years: 5 })
})

test('a month that never brought anything may bring one or two by chance', () => {
  assert.deepEqual(usualRange([0, 0, 0]), { low: 0, high: 2, years: 3 })
})

test('the ends of the usual range are usual', () => {
  assert.equal(outside(130, { low: 70, high: 130, years: 5 }), null)
  assert.equal(outside(131, { low: 70, high: 130, years: 5 }), 'above')
  assert.equal(outside(69, { low: 70, high: 130, years: 5 }), 'below')
})

test('a tenth more contacts is a change in thousands and not in dozens', () => {
  assert.equal(countsDiffer(11_000, 10_000), true)
  assert.equal(countsDiffer(55, 50), false)
  assert.equal(countsDiffer(0, 0), false)
})

test('five points more re-referrals is a change in thousands and not in a hundred', () => {
  assert.equal(sharesDiffer({ part: 575, of: 2500 }, { part: 450, of: 2500 }), true)
  assert.equal(sharesDiffer({ part: 23, of: 100 }, { part: 18, of: 100 }), false)
})

test('a share of nothing has not changed', () => {
  assert.equal(sharesDiffer({ part: 0, of: 0 }, { part: 23, of: 100 }), false)
})
