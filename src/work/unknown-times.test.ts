import assert from 'node:assert/strict'
import test from 'node:test'
import { day, isoDay } from '../core/day.ts'
import type { Lasting } from '../documents/timeline/life.ts'
import { gapsOf, notLoadedWords, type UnknownTime, unknownTimes } from './unknown-times.ts'

const censuses = (...years: readonly string[]) => years.map((period) => ({ return: 'cin-census', period }))
const careReturns = (...years: readonly string[]) => years.map((period) => ({ return: 'ssda903', period }))
const written = (times: readonly UnknownTime[]) =>
  times.map(({ from, to, lacks }) => [isoDay(from), to === null ? null : isoDay(to), lacks])
const lasting = (from: string, to: string | null): Lasting => ({
  from: day(from),
  to: to === null ? null : day(to),
})

test('a census year between two that are loaded is not known, and allocations tell nothing of it', () => {
  const files = [...censuses('2022', '2023', '2025'), { return: 'allocations', period: 'all' }]
  assert.deepEqual(written(unknownTimes(files)), [['2023-04-01', '2024-03-31', 'records']])
  assert.deepEqual(notLoadedWords(files), ['No census of 2023-24 is loaded.'])
})

test('a year with a census and no looked-after return lacks that return alone', () => {
  const files = [...censuses('2022', '2023', '2024'), ...careReturns('2022', '2024')]
  assert.deepEqual(written(unknownTimes(files)), [['2022-04-01', '2023-03-31', 'looked-after return']])
  assert.deepEqual(notLoadedWords(files), ['No looked-after return of 2022-23 is loaded.'])
})

test('a year with a looked-after return and no census lacks the census alone, one with neither lacks records', () => {
  const files = [...censuses('2021', '2025'), ...careReturns('2021', '2022', '2025')]
  assert.deepEqual(written(unknownTimes(files)), [
    ['2021-04-01', '2022-03-31', 'census'],
    ['2022-04-01', '2024-03-31', 'records'],
  ])
  assert.deepEqual(notLoadedWords(files), [
    'No census of 2021-22, 2022-23 and 2023-24 is loaded.',
    'No looked-after return of 2022-23 and 2023-24 is loaded.',
  ])
})

test('the newest year lacks the return that has not come yet', () => {
  const files = [...censuses('2025', '2026'), ...careReturns('2025')]
  assert.deepEqual(notLoadedWords(files), ['No looked-after return of 2025-26 is loaded.'])
})

test('before any looked-after return is loaded no year is said to lack one', () => {
  assert.deepEqual([unknownTimes(censuses('2025', '2026')), notLoadedWords(censuses('2025', '2026'))], [[], []])
  assert.deepEqual([unknownTimes([]), notLoadedWords([])], [[], []])
})

const year = { ...lasting('2022-04-01', '2023-03-31') }
const [first, last] = [day('2021-06-01'), day('2024-03-31')]

test('without a census it is not known of a child who is not open, nor before the child was known', () => {
  const need = [lasting('2021-06-01', '2022-06-30'), lasting('2023-01-15', '2023-09-30')]
  const gaps = gapsOf([{ ...year, lacks: 'records' }], need, [], first, last)
  assert.deepEqual(written(gaps), [['2022-06-30', '2023-01-15', 'records']])
  assert.deepEqual(written(gapsOf([{ ...year, lacks: 'census' }], [], [], day('2023-02-01'), last)), [
    ['2023-02-01', '2023-03-31', 'census'],
  ])
})

test('without the looked-after return it is not known of a child in need, where another year does not tell of care', () => {
  const need = [lasting('2021-06-01', '2022-12-31'), lasting('2023-02-01', null)]
  const care = [lasting('2021-09-01', '2022-06-30')]
  const unknown: readonly UnknownTime[] = [{ ...year, lacks: 'looked-after return' }]
  assert.deepEqual(written(gapsOf(unknown, need, care, first, last)), [
    ['2022-06-30', '2022-12-31', 'looked-after return'],
    ['2023-02-01', '2023-03-31', 'looked-after return'],
  ])
  assert.deepEqual(gapsOf(unknown, need, [], first, last), [])
})
