import assert from 'node:assert/strict'
import test from 'node:test'
import type { Comparison } from './comparison.ts'
import { standingOf } from './standing.ts'

const cell = (value: number | null) => ({
  ...{ value, status: value === null ? 'suppressed' : 'ok', text: null, note: null, row: 2 },
  release: { id: 1, title: 'Made up', file: 'made-up.csv', published: null, licence: '', isMadeUp: true },
})

/** An authority with a number beside those of others like it. */
function standing(
  own: number | null,
  others: readonly (number | null)[],
  changed: Partial<Comparison> = {},
  closeness = 'Close',
) {
  const members = others.map((value, at) => ({
    code: String(at),
    name: '',
    cell: cell(value),
    rank: null,
    band: null,
    closeness,
  }))
  const sorted = others.filter((each) => each !== null).sort((a, b) => a - b)
  const middle = sorted.length / 2
  const median =
    sorted.length === 0 ? null : ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2
  const comparison = {
    ...{
      better: 'lower',
      decimals: 1,
      unit: '%',
      chosen: { own: { cell: cell(own) }, neighbours: { members, median } },
    },
    ...changed,
  }
  return standingOf(comparison as unknown as Comparison)
}

const tens = [10, 12, 14, 16, 18, 20, 22, 24, 26, 28]

test('a number further from the middle of similar ones than their middle half is wide stands apart', () => {
  assert.equal(standing(30, tens)?.is, 'worse')
  assert.equal(standing(8, tens)?.is, 'better')
  assert.equal(standing(27, tens)?.is, 'among')
})

test('where higher is better the sides change', () => {
  assert.equal(standing(30, tens, { better: 'higher' })?.is, 'better')
})

test('it is told how many of those with a number it is better and worse than; ties are neither', () => {
  const { betterThan, worseThan, of } = standing(12, [...tens.slice(0, 9), null]) ?? {}
  assert.deepEqual([betterThan, worseThan, of], [7, 1, 9])
})

test('among numbers that are all alike one unit as published is no distance', () => {
  const alike = Array(10).fill(5)
  assert.equal(standing(6, alike, { decimals: 0 })?.is, 'among')
  assert.equal(standing(8, alike, { decimals: 0 })?.is, 'worse')
})

test('nothing is told of a number that grows with the authority, of a neutral measure, or of too few', () => {
  assert.equal(standing(30, tens, { unit: 'children' }), null)
  assert.equal(standing(30, tens, { better: 'neither' }), null)
  assert.equal(standing(30, tens.slice(0, 5)), null)
  assert.equal(standing(null, tens), null)
})

test('nothing is told by authorities that are all not close', () => {
  assert.equal(standing(30, tens, {}, 'Not close '), null)
})
