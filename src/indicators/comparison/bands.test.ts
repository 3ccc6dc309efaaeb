import assert from 'node:assert/strict'
import test from 'node:test'
import { bandOf, bandRanges, cutPoints } from './bands.ts'

test('cut points lie between two values in proportion', () => {
  assert.deepEqual(cutPoints([1, 2, 3, 4]), [1.75, 2.5, 3.25])
  assert.deepEqual(cutPoints([10, 20, 30, 40, 50]), [20, 30, 40])
})

test('there are no quarters of three authorities', () => {
  assert.equal(cutPoints([1, 2, 3]), null)
})

test('where less is better a number on a cut point is of the better band', () => {
  const cuts = [20, 30, 40] as const
  assert.equal(bandOf(20, cuts, 'lower'), 'A')
  assert.equal(bandOf(20.1, cuts, 'lower'), 'B')
  assert.equal(bandOf(40, cuts, 'lower'), 'C')
  assert.equal(bandOf(40.1, cuts, 'lower'), 'D')
})

test('where more is better a number on a cut point is of the worse band', () => {
  const cuts = [20, 30, 40] as const
  assert.equal(bandOf(20, cuts, 'higher'), 'D')
  assert.equal(bandOf(30, cuts, 'higher'), 'C')
  assert.equal(bandOf(40, cuts, 'higher'), 'B')
  assert.equal(bandOf(41, cuts, 'higher'), 'A')
})

test('what is neither better nor worse is in no band', () => {
  assert.equal(bandOf(20, [20, 30, 40], 'neither'), null)
})

test('a band begins one unit in the last decimal above the one below it', () => {
  assert.deepEqual(bandRanges([17.15, 20.04, 25.5], 'lower', 1), [
    { band: 'A', from: null, to: 17.2 },
    { band: 'B', from: 17.3, to: 20 },
    { band: 'C', from: 20.1, to: 25.5 },
    { band: 'D', from: 25.6, to: null },
  ])
})

test('where more is better the best band is the one above all cut points', () => {
  assert.deepEqual(bandRanges([40, 50, 60], 'higher', 0)[0], { band: 'A', from: 61, to: null })
})
