import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../core/day.ts'
import { joined } from './drawn-times.ts'

test('times that touch are one; so are those three months apart, where that is asked', () => {
  const times = [
    { from: day('2025-09-08'), to: null },
    { from: day('2025-04-04'), to: day('2025-04-06') },
    { from: day('2025-04-06'), to: day('2025-06-08') },
  ]
  assert.deepEqual(joined(times), [
    { from: day('2025-04-04'), to: day('2025-06-08') },
    { from: day('2025-09-08'), to: null },
  ])
  assert.deepEqual(joined(times, 3), [{ from: day('2025-04-04'), to: null }])
})

test('what began before its first day still does when it is joined', () => {
  const first = { from: day('2025-04-04'), to: day('2025-04-06'), fromBefore: true } as const
  const next = { from: day('2025-04-06'), to: day('2025-04-08') }
  assert.deepEqual(joined([first, next]), [{ from: first.from, to: next.to, fromBefore: true }])
})
