import assert from 'node:assert/strict'
import test from 'node:test'
import { day } from '../core/day.ts'
import { censusWindow } from './return-windows.ts'

test('the census of 2024-25 could be sent in from Tuesday 1 April to Thursday 31 July 2025', () => {
  assert.deepEqual(censusWindow(2025), { year: 2025, opens: day('2025-04-01'), closes: day('2025-07-31') })
})

test('where 31 July is a Saturday the census closes the day before, as in 2021', () => {
  assert.equal(censusWindow(2021).closes, day('2021-07-30'))
})
