import assert from 'node:assert/strict'
import test from 'node:test'
import { swarm } from './swarm.ts'

test('dots of different numbers stand on the line, those of one number above and below it by turns', () => {
  assert.deepEqual(swarm([0, 10, 10, 10], 6, 7), [
    { x: 0, level: 0 },
    { x: 10, level: 0 },
    { x: 10, level: -1 },
    { x: 10, level: 1 },
  ])
})

test('what finds no level any more stands beside', () => {
  assert.deepEqual(
    swarm([10, 10, 10, 10], 6, 1).map(({ x }) => x),
    [10, 10, 10, 16],
  )
})

test('no dot touches the mark in the midst', () => {
  assert.deepEqual(swarm([10], 6, 7, { x: 10, radius: 9 }), [{ x: 10, level: -2 }])
})

test('a hundred and fifty dots of two numbers do not overlap', () => {
  const dots = swarm([...Array(80).fill(0), ...Array(70).fill(30)], 6.6, 7)
  const crossed = dots.filter((one, at) =>
    dots.some((other, index) => index > at && Math.hypot(one.x - other.x, (one.level - other.level) * 6.6) < 6.5),
  )
  assert.deepEqual(crossed, [])
})
