import assert from 'node:assert/strict'
import test from 'node:test'
import type { ShownCount } from '../../core/suppress.ts'
import { childrenADot, milesBandsTable, milesFinding, milesTable } from './miles.ts'

const where = (inside: ShownCount, far: ShownCount, unknown: ShownCount = 0) => ({
  authority: 'Merrowdale',
  reaches: [
    { id: 'inside', name: 'Inside', count: inside },
    { id: 'outside-far', name: 'Outside, more than 20 miles', count: far },
    { id: 'not-known', name: 'Not known', count: unknown },
  ] as const,
  dots: null,
})

test('those outside and far away are counted', () => {
  assert.equal(milesFinding(where(479, 98)), '98 children live outside Merrowdale and more than 20 miles from home')
  assert.equal(milesFinding(where(9, 1)), 'One child lives outside Merrowdale and more than 20 miles from home')
})

test('nobody far away, as far as it is known', () => {
  assert.equal(
    milesFinding(where(9, 0, 2)),
    'No child is known to live outside Merrowdale and more than 20 miles from home',
  )
})

test('not known of anybody, or withheld: the heading is the subject', () => {
  assert.equal(milesFinding(where(0, 0, 9)), 'How far from home children live')
  assert.equal(milesFinding(where(479, 'c', 'c')), 'How far from home children live')
})

test('the table has what is not known too', () => {
  assert.deepEqual(
    milesTable(where(30, 10, 10)).rows.map((row) => row.map(({ text }) => text)),
    [
      ['Inside', '30', '60%'],
      ['Outside, more than 20 miles', '10', '20%'],
      ['Not known', '10', '20%'],
    ],
  )
})

test('20 miles is not more than 20', () => {
  const dots = [
    { miles: 20, where: 'outside', count: 1 },
    { miles: 20.1, where: 'outside', count: 1 },
    { miles: 0, where: 'inside', count: 1 },
  ] as const
  assert.deepEqual(
    milesBandsTable({ ...where(1, 1), dots })?.rows.map((row) => row.map(({ plain }) => plain).join(' ')),
    [
      '1 mile or less 1 0 0 1',
      'More than 1, at most 5 miles 0 0 0 0',
      'More than 5, at most 10 miles 0 0 0 0',
      'More than 10, at most 20 miles 0 1 0 1',
      'More than 20, at most 50 miles 0 1 0 1',
      'More than 50, at most 100 miles 0 0 0 0',
      'More than 100 miles 0 0 0 0',
    ],
  )
})

test('a dot is one child while the tallest stack fits, then two, then five', () => {
  const alike = (count: number) => [{ miles: 3, where: 'inside', count } as const]
  assert.deepEqual(
    [50, 51, 101].map((count) => childrenADot(alike(count))),
    [1, 2, 5],
  )
})
