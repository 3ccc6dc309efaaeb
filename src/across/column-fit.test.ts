import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { canonicalTables } from '../ssd/model.ts'
import type { Json } from '../ssd/tables.ts'
import { columnFit } from './column-fit.ts'

const fits = (type: string, ...values: readonly Json[]) => values.map(columnFit(type))

test('text is counted in characters, not in the halves some are written with', () => {
  assert.deepEqual(fits('varchar(3)', 'abc', 'abcd', '😀😀😀', '😀😀😀😀', ''), [true, false, true, false, true])
})

test('text with the character zero or half of a character cannot be kept, wherever it stands', () => {
  assert.deepEqual(fits('text', 'a\0', '\ud83d', 'a\ude00b', '😀\0', '😀'), [false, false, false, false, true])
  assert.deepEqual(fits('jsonb', ['a\0'], { 'a\0': 1 }, { a: ['😀', null, true, 2] }), [false, false, true])
})

test('a number is no text, and text no number', () => {
  assert.deepEqual(fits('varchar(10)', 1, true, ['a']), [false, false, false])
  assert.deepEqual(fits('smallint', '1', true), [false, false])
})

test('a day is a real one, written YYYY-MM-DD', () => {
  assert.deepEqual(fits('date', '2024-02-29', '2025-02-29', '29/02/2024', 'zz/02/2024', 45000), [
    true,
    false,
    false,
    false,
    false,
  ])
})

test('whole numbers stay within their column', () => {
  assert.deepEqual(fits('smallint', 32767, 32768, -32768, 1.5), [true, false, true, false])
  assert.deepEqual(fits('integer', 2147483647, 2147483648, Number.NaN), [true, false, false])
})

test('a number with places is measured as it will be rounded', () => {
  assert.deepEqual(fits('numeric(5,1)', 9999.94, 9999.95, -9999.9, Number.POSITIVE_INFINITY), [
    true,
    false,
    true,
    false,
  ])
  assert.deepEqual(fits('numeric(4,2)', 99.994, 99.995, 0.001), [true, false, true])
})

test('a time is of a real day and hour, in a zone there can be or in none', () => {
  assert.deepEqual(fits('timestamptz', '2025-05-06T09:30:00Z', '2025-05-06 09:30+01', '2025-05-06T09:30:00'), [
    true,
    true,
    true,
  ])
  assert.deepEqual(fits('timestamptz', '2025-02-30T09:30Z', '2025-05-06T25:00Z', '2025-05-06T09:30+99', '2025-05-06'), [
    false,
    false,
    false,
    false,
  ])
})

test('bytes are never claimed, and a type nobody knows holds nothing', () => {
  assert.deepEqual([...fits('bytea', 'a'), ...fits('box', 'a')], [false, false])
})

test('every type of the model but bytes is known', () => {
  const types = [...new Set(canonicalTables.flatMap(({ fields }) => fields.map(({ type }) => type)))]
  const some: readonly Json[] = ['a', '2025-05-06', '2025-05-06T09:30:00Z', 1, true]
  assert.deepEqual(
    types.filter((type) => !some.some(columnFit(type))),
    ['bytea'],
  )
})

test('a value that fits a text column is no longer than it, and whole', () => {
  const fit = columnFit('varchar(4)')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 6 }), (text) => {
      assert.equal(fit(text), [...text].length <= 4 && !text.includes('\0') && Buffer.from(text).toString() === text)
    }),
  )
})
