import assert from 'node:assert/strict'
import test from 'node:test'
import type { ShownCount } from '../../core/suppress.ts'
import { daysFinding, daysTable } from './days.ts'

const decisions = (...days: readonly (readonly [inTime: ShownCount, late: ShownCount])[]) => ({
  counted: { one: 'decision', many: 'decisions' },
  days: days.map(([inTime, late], at) => ({ name: 'Thu', longName: `Day ${at + 1}`, inTime, late })),
})

test('how many of how many were late', () => {
  assert.equal(
    daysFinding(decisions([49, 3], [55, 6], [70, 4], [58, 0], [9, 0])),
    '13 of 254 decisions were late in five working days',
  )
})

test('one that was late was late', () => {
  assert.equal(daysFinding(decisions([20, 1], [5, 0])), '1 of 26 decisions was late in two working days')
})

test('none late', () => {
  assert.equal(daysFinding(decisions([20, 0], [5, 0])), 'All 25 decisions were in time in two working days')
})

test('a withheld day among others: the heading is the subject', () => {
  assert.equal(daysFinding(decisions([20, 'c'], [5, 0])), 'Decisions by day')
})

test('a day with a withheld part does not give its sum', () => {
  assert.deepEqual(
    daysTable(decisions([20, 'c'])).rows[0]?.map(({ text }) => text),
    ['Day 1', 'not shown', 'withheld'],
  )
})
