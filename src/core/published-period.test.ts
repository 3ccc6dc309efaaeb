import assert from 'node:assert/strict'
import test from 'node:test'
import { readPeriod } from './published-period.ts'

const codeOf = (text: string) => readPeriod(text)?.code ?? null

test('a year over two is known however it is written', () => {
  assert.deepEqual(
    ['202425', '2024/25', '2024-25', '2024/2025', '2024-2025', '2024-25 (OT)'].map(codeOf),
    Array(6).fill('202425'),
  )
})

test('several years together, and days of the year, are known; other days and years apart are not', () => {
  assert.deepEqual(['2020-22', '2020-2022', '31 March 2025'].map(codeOf), ['2020-22', '2020-22', '2025'])
  assert.deepEqual(['2025-03-31', '1 April 2025', '202427', '2024/2027', '25', ''].map(codeOf), Array(6).fill(null))
})
