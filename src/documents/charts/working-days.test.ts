import assert from 'node:assert/strict'
import test from 'node:test'
import type { ShownCount } from '../../core/suppress.ts'
import { type WorkingDaysData, workingDaysFinding, workingDaysTable } from './working-days.ts'

/** Assessments that took so many working days, by day; all other days none. */
const took = (byDay: Readonly<Record<number, ShownCount>>): WorkingDaysData => ({
  counted: { one: 'assessment', many: 'assessments' },
  measured: 'Working days from referral to sign-off',
  limit: 45,
  days: Array.from({ length: 61 }, (_, at) => byDay[at] ?? 0),
})

test('many in the last five days allowed is the finding', () => {
  assert.equal(
    workingDaysFinding(took({ 20: 60, 41: 10, 45: 19, 46: 11 })),
    '29% of assessments finish in the last five days allowed',
  )
})

test('the fortieth day is not among the last five of 45', () => {
  assert.equal(workingDaysFinding(took({ 40: 100, 46: 1 })), '99% of assessments finish within 45 working days')
})

test('more late than in the last five days: the late ones are the finding', () => {
  assert.equal(
    workingDaysFinding(took({ 20: 50, 44: 20, 60: 30 })),
    '30% of assessments finish after the limit of 45 working days',
  )
})

test('with none late all finished in time', () => {
  assert.equal(workingDaysFinding(took({ 20: 100 })), 'All assessments finished within 45 working days')
})

test('of fewer than thirty the count is said', () => {
  assert.equal(workingDaysFinding(took({ 20: 14, 45: 6 })), '6 of 20 assessments finish in the last five days allowed')
})

test('with withheld days the heading is the subject', () => {
  assert.equal(workingDaysFinding(took({ 20: 100, 45: 'c', 50: 'c' })), 'How long assessments took')
})

test('sums that may be shown are used where the days are withheld', () => {
  assert.equal(
    workingDaysFinding({ ...took({ 20: 'c', 45: 'c' }), sums: { all: 200, lastFive: 60, late: 0 } }),
    '30% of assessments finish in the last five days allowed',
  )
})

test('the table says of each day where it lies', () => {
  const { rows } = workingDaysTable(took({ 40: 1, 41: 1, 45: 1, 46: 1 }))
  assert.deepEqual(
    [40, 41, 45, 46].map((day) => rows[day]?.[3]?.text),
    ['before', 'in the last five days', 'in the last five days', 'after'],
  )
})
