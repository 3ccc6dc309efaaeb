import assert from 'node:assert/strict'
import test from 'node:test'
import {
  type AmongAllData,
  type AmongArea,
  amongAllTable,
  ordinal,
  quantile,
  standingOf,
  withoutNumber,
} from './among-all.ts'

const area = (name: string, value: number | null, change: Partial<AmongArea> = {}): AmongArea => ({
  ...{ name, value, status: value === null ? 'suppressed' : 'ok', isOurs: name === 'Merrowdale' },
  ...change,
})
const data = (areas: readonly AmongArea[], change: Partial<AmongAllData> = {}): AmongAllData => ({
  title: 'Re-referrals within 12 months',
  called: 're-referrals within 12 months',
  reading: { unit: '%', decimals: 1, better: 'lower' },
  ...{ authority: 'Merrowdale', period: '2025', england: null, cuts: null },
  areas,
  ...change,
})

test('the highest number is first, and those that share one share the lowest place', () => {
  const areas = [area('Hexwater', 30), area('Merrowdale', 20), area('Fenhaven', 20), area('Bracksea', 10)]
  assert.deepEqual(standingOf(data(areas)), { place: 2, of: 4, isShared: true })
  assert.deepEqual(
    amongAllTable(data(areas)).rows.map((row) => row.map(({ text }) => text)),
    [
      ['Hexwater', '30.0%', '1'],
      ['Merrowdale', '20.0%', '2'],
      ['Fenhaven', '20.0%', '2'],
      ['Bracksea', '10.0%', '4'],
    ],
  )
})

test('those without a number have no place, come last and are told by why', () => {
  const areas = [area('Hexwater', null), area('Merrowdale', 20), area('Fenhaven', null, { status: 'unavailable' })]
  assert.deepEqual(
    amongAllTable(data(areas)).rows.map((row) => row.map(({ text }) => text)),
    [
      ['Merrowdale', '20.0%', '1'],
      ['Hexwater', 'withheld', ''],
      ['Fenhaven', 'not available', ''],
    ],
  )
  assert.equal(withoutNumber(data(areas)), 'Two authorities have no number: one withheld and one not available')
  assert.equal(withoutNumber(data([area('Merrowdale', 20)])), '')
  assert.equal(withoutNumber(data([area('Hexwater', null)])), 'One authority has no number: one withheld')
})

test('those to which the measure does not apply are not counted as missing', () => {
  assert.equal(withoutNumber(data([area('Merrowdale', 20), area('Ended', null, { status: 'not-applicable' })])), '')
})

test('an authority without a number stands nowhere', () => {
  assert.equal(standingOf(data([area('Merrowdale', null), area('Hexwater', 3)])), null)
})

test('bands go by the cut points, a number on one to the lower side, and by which way is better', () => {
  const areas = [10, 20, 30, 40].map((value) => area(`At ${value}`, value))
  const cuts = [10, 20, 30] as const
  const bands = (change: Partial<AmongAllData>) =>
    amongAllTable(data(areas, { cuts, ...change })).rows.map((row) => row[3]?.text)
  assert.deepEqual(bands({}), ['D', 'C', 'B', 'A'])
  assert.deepEqual(bands({ reading: { unit: '%', decimals: 1, better: 'higher' } }), ['A', 'B', 'C', 'D'])
  assert.deepEqual(bands({ reading: { unit: '%', decimals: 1, better: 'neither' } }), [
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('between two numbers a share of the way falls between them', () => {
  assert.equal(quantile([1, 2, 3, 4], 0.25), 1.75)
  assert.equal(quantile([1, 2, 3], 0.5), 2)
  assert.equal(quantile([5], 0.99), 5)
})

test('places are written in words of order', () => {
  assert.deepEqual([1, 2, 3, 4, 11, 12, 13, 21, 102, 112].map(ordinal), [
    ...['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '102nd', '112th'],
  ])
})
