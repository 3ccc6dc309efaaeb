import assert from 'node:assert/strict'
import test from 'node:test'
import { exampleAsked, exampleCell, exampleComparison, examplePeriod, examplePlaced } from './example.ts'
import { comparisonTable, everyAuthorityTable, historyTable, periodsShown } from './table.ts'

const texts = (row: readonly { readonly text: string }[] | undefined) => row?.map(({ text }) => text)
const before = examplePeriod({ period: '2024', own: examplePlaced('335', 'Walsall', exampleCell(21.3), 2) })
const two = exampleComparison({ periods: [before, examplePeriod()] })

test('ours stands first, then those like it in order of likeness, what is in their middle, region and nation', () => {
  assert.deepEqual(
    comparisonTable(two, exampleAsked).rows.map(([first]) => first?.text),
    ['Walsall', 'Rochdale', 'Tameside', 'Similar, median of two', 'Similar, mean of two', 'West Midlands', 'England'],
  )
})

test('a row has its years, the change, rank and band', () => {
  assert.deepEqual(texts(comparisonTable(two, exampleAsked).rows[0]), ['Walsall', '21.3', '19.7', '−1.6', '2', 'B'])
})

test('the median is shown rounded half up and taken away unrounded', () => {
  const median = comparisonTable(two, exampleAsked).rows[3]?.[2]
  assert.deepEqual([median?.text, median?.plain], ['22.5', '22.45'])
})

test('a withheld number is words on the page and the publisher’s symbol in a file', () => {
  const own = examplePlaced('335', 'Walsall', exampleCell('suppressed'))
  const cell = comparisonTable(exampleComparison({ periods: [examplePeriod({ own })] }), exampleAsked).rows[0]?.[1]
  assert.deepEqual([cell?.text, cell?.plain], ['withheld', 'c'])
})

test('five years are shown, the chosen one last', () => {
  const years = ['2019', '2020', '2021', '2022', '2023', '2024', '2025'].map((period) => examplePeriod({ period }))
  const comparison = { ...exampleComparison({ periods: years }), chosen: years[5] ?? examplePeriod() }
  assert.deepEqual(
    periodsShown(comparison).map(({ period }) => period),
    ['2020', '2021', '2022', '2023', '2024'],
  )
})

test('every authority has its row, and each but ours leads to its own page with the same choices', () => {
  const { rows } = everyAuthorityTable(two, exampleAsked)
  assert.equal(rows[0]?.[0]?.href, '/compare/indicators/re-referrals-12m?authority=354&period=2025&with=median-2025')
  assert.equal(rows[2]?.[0]?.href, undefined)
})

test('a measure without bands has no column for them', () => {
  assert.equal(comparisonTable({ ...two, cuts: null }, exampleAsked).columns.at(-1)?.name, 'Rank')
})

test('the history has the newest year first', () => {
  assert.deepEqual(texts(historyTable(two).rows[0]), ['2025', '19.7', '22.5', '22.6', '2', '3', 'B'])
})
