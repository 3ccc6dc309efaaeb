import assert from 'node:assert/strict'
import test from 'node:test'
import { collectionYearIn } from './period.ts'

test('a collection year is written by the year it ends in, or as DfE writes it', () => {
  assert.deepEqual(['2026', '2025-26', '1999-00'].map(collectionYearIn), [2026, 2026, 2000])
})

test('two years that do not follow each other are no collection year, and neither is anything else', () => {
  assert.deepEqual(['2025-27', '2026 ', '26', 'abc', ''].map(collectionYearIn), [null, null, null, null, null])
})
