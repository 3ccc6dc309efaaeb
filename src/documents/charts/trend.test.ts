import assert from 'node:assert/strict'
import test from 'node:test'
import type { ShownCount } from '../../core/suppress.ts'
import { trend, trendFinding, trendTable } from './trend.ts'

const care = (...values: readonly (ShownCount | null)[]) => ({
  counted: { one: 'child is in our care', many: 'children are in our care' },
  subject: 'Children in care',
  unit: 'count' as const,
  each: 'Quarter ends',
  step: 'quarter',
  ago: 'three years ago',
  points: values.map((value, at) => ({ name: `Quarter ${at + 1}`, value })),
})

test('six steps up are a rise', () => {
  assert.equal(trendFinding(care(1, 2, 3, 4, 5, 6, 7)), 'Children in care have risen each quarter')
})

test('five steps up may be chance: the first and last number are said', () => {
  assert.equal(
    trendFinding(care(598, 610, 620, 630, 640, 662)),
    '662 children are in our care, 64 more than three years ago',
  )
})

test('six steps down are a fall', () => {
  assert.equal(trendFinding(care(7, 6, 5, 4, 3, 2, 1)), 'Children in care have fallen each quarter')
})

test('fewer than before', () => {
  assert.equal(trendFinding(care(40, 45, 30)), '30 children are in our care, 10 fewer than three years ago')
})

test('as many as before', () => {
  assert.equal(trendFinding(care(40, 45, 40)), '40 children are in our care, as many as three years ago')
})

test('percentages differ by points', () => {
  assert.equal(
    trendFinding({ ...care(21, 23), unit: 'percent', counted: { one: '', many: 'are re-referrals' } }),
    '23% are re-referrals, 2 points more than three years ago',
  )
})

test('with a gap the heading is the subject', () => {
  assert.equal(trendFinding(care(598, null, 662)), 'Children in care')
})

test('a line that does not start at zero says where it starts', () => {
  assert.match(trend(care(598, 610, 662), 'x'), /Quarter ends, scale starts at 580/)
})

test('a line that starts at zero does not', () => {
  assert.doesNotMatch(trend(care(2, 40, 90), 'x'), /scale starts/)
})

test('what is not known is said in the table', () => {
  assert.deepEqual(
    trendTable(care(598, null, 'c')).rows.map((row) => row[1]?.text),
    ['598', 'not known', 'withheld'],
  )
})
