import assert from 'node:assert/strict'
import test from 'node:test'
import { type CompareLineData, compareLineTable } from './compare-line-data.ts'

const data: CompareLineData = {
  title: 'Re-referrals within 12 months',
  called: 're-referrals within 12 months',
  reading: { unit: '%', decimals: 1, better: 'lower' },
  ...{ authority: 'Merrowdale', similarBy: 'median', similarCount: 10, region: 'Mercia Vale', breaks: [] },
  points: [
    {
      ...{ period: '202324', own: { value: 21.3, status: 'ok' }, similar: 22.45, england: 22.6, region: null },
      range: { lowest: 17, highest: 29 },
    },
    {
      ...{ period: '202425', own: { value: null, status: 'suppressed' }, isProvisional: true, similar: null },
      ...{ england: 22.4, region: null, range: null },
    },
  ],
}

test('every period has its row, with words where there is no number', () => {
  const { columns, rows } = compareLineTable(data)
  assert.deepEqual(
    columns.map(({ name }) => name),
    ['Period', 'Merrowdale', 'Similar, median', 'Lowest of similar', 'Highest of similar', 'England'],
  )
  assert.deepEqual(
    rows.map((row) => row.map(({ text }) => text)),
    [
      ['2023/24', '21.3%', '22.5%', '17.0%', '29.0%', '22.6%'],
      ['2024/25 (provisional)', 'withheld', 'not published', 'not published', 'not published', '22.4%'],
    ],
  )
})

test('in a file the median is unrounded', () => {
  assert.equal(compareLineTable(data).rows[0]?.[2]?.plain, '22.45')
})

test('without similar authorities there are no columns for them', () => {
  assert.equal(compareLineTable({ ...data, similarCount: 0 }).columns.length, 3)
})

test('those like it that have lines of their own are columns, with a number for each period', () => {
  const { columns, rows } = compareLineTable({ ...data, members: [{ name: 'Applegarth', values: [20.1, null] }] })
  assert.equal(columns.at(-1)?.name, 'Applegarth')
  assert.deepEqual(
    rows.map((row) => row.at(-1)?.text),
    ['20.1%', 'not published'],
  )
})
