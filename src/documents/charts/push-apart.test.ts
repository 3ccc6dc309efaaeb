import assert from 'node:assert/strict'
import test from 'node:test'
import { pushedApart } from './push-apart.ts'

test('places far enough apart stay where they are', () => {
  assert.deepEqual(pushedApart([10, 40, 80], [20, 20], 0, 100), [10, 40, 80])
})

test('places that touch are centred on where they would like to be', () => {
  assert.deepEqual(pushedApart([50, 50], [20], 0, 100), [40, 60])
  assert.deepEqual(pushedApart([20, 50, 51, 90], [10, 10, 10], 0, 100), [20, 45.5, 55.5, 90])
})

test('they stay between the ends', () => {
  assert.deepEqual(pushedApart([0, 1, 2], [20, 20], 0, 100), [0, 20, 40])
  assert.deepEqual(pushedApart([98, 99, 100], [20, 20], 0, 100), [60, 80, 100])
})

test('with too little room the gaps shrink alike', () => {
  assert.deepEqual(pushedApart([5, 5, 5], [40, 40], 0, 40), [0, 20, 40])
})

test('of nothing there is nothing to push', () => {
  assert.deepEqual(pushedApart([], [], 0, 40), [])
})
