import assert from 'node:assert/strict'
import test from 'node:test'
import type { Release } from '../indicators/series.ts'
import { type PlacedRelease, seriesOf } from './published-series.ts'

const release = (id: number): Release => ({
  ...{ id, title: 'Referrals', file: `${id}.csv`, published: null, licence: '', isMadeUp: false },
})
const releases: ReadonlyMap<number, PlacedRelease> = new Map([
  [7, { release: release(7), place: 1 }],
  [9, { release: release(9), place: 0 }],
])
/** What releases have, each by its number. */
const read = (...texts: readonly (readonly [release: number, ...lines: string[]])[]) =>
  seriesOf(
    're-referrals-12m',
    'reporting-year',
    texts.map(([release_id, ...lines]) => ({
      ...{ code: 're-referrals-12m', year_kind: 'reporting-year', release_id, lines: lines.join('\n') },
    })),
    releases,
  )

test('a cell has its number, its row and the release it is of', () => {
  const cell = read([7, '335\t2025\t1789\t22.6\tprovisional\t\t\t']).cell('335', '2025')
  assert.deepEqual(cell, {
    ...{ value: 22.6, status: 'ok', text: null, note: 'provisional', row: 1789, release: release(7), of: null },
  })
})

test('a symbol has no number, and is not zero', () => {
  const series = read([7, '335\t2025\t2\tsuppressed', '330\t2025\t3\t0'])
  assert.deepEqual([series.cell('335', '2025')?.value, series.cell('330', '2025')?.value], [null, 0])
  assert.deepEqual([series.cell('335', '2025')?.status, series.cell('330', '2025')?.status], ['suppressed', 'ok'])
})

test('where no file has a row there is no cell', () => {
  const series = read([7, '335\t2025\t2\t20', '330\t2024\t3\t20'])
  assert.deepEqual([series.cell('335', '2024'), series.cell('999', '2025')], [undefined, undefined])
  assert.deepEqual([series.areas('2025'), series.areas('2023')], [['335'], []])
})

test('of two releases the newer is shown, whichever was loaded or read first, and nothing of the other', () => {
  const older = [9, '335\t2025\t2\t20\tprovisional\t10\t50\t'] as const
  const newer = [7, '335\t2025\t5\t21'] as const
  const [one, other] = [read(older, newer).cell('335', '2025'), read(newer, older).cell('335', '2025')]
  assert.deepEqual([one?.value, one?.row, one?.note, one?.of], [21, 5, null, null])
  assert.deepEqual(one, other)
})

test('a release that does not count is passed over, with its periods', () => {
  assert.deepEqual(read([7, '335\t2025\t2\t20'], [8, '335\t2026\t2\t30']).periods, ['2025'])
})

test('periods are in the order of their ends', () => {
  const series = read([7, '335\t202425\t2\t1', '335\t2020-22\t2\t1', '335\t202324\t2\t1'])
  assert.deepEqual(series.periods, ['2020-22', '202324', '202425'])
})

test('a grade stands in place of a number, and what a share was made of beside it', () => {
  const series = read([7, '335\t2024\t2\tok\t\t\t\tGood', '335\t2025\t3\t25\t\t5\t20\t'])
  assert.deepEqual([series.cell('335', '2024')?.text, series.cell('335', '2024')?.value], ['Good', null])
  assert.deepEqual(series.cell('335', '2025')?.of, { numerator: 5, denominator: 20 })
})

test('a number that a newer release has otherwise is known as it was, and until when', () => {
  const series = read([9, '335\t2025\t2\t20', '330\t2025\t3\t7'], [7, '335\t2025\t5\t21', '330\t2025\t6\t7'])
  assert.deepEqual(series.cell('335', '2025')?.before, {
    ...{ value: 20, status: 'ok', release: release(9), until: release(7) },
  })
  assert.equal(series.cell('330', '2025')?.before, undefined)
})

test('a symbol in place of which there is now a number is known too', () => {
  const series = read([9, '335\t2025\t2\tsuppressed'], [7, '335\t2025\t5\t21'])
  assert.equal(series.cell('335', '2025')?.before?.status, 'suppressed')
})
