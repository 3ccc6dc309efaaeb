import assert from 'node:assert/strict'
import test from 'node:test'
import { monthsTable } from './months.ts'
import { type Month, monthsFinding } from './months-finding.ts'

const counted = { one: 'contact', many: 'contacts' }
const usual = { low: 80, high: 120, years: 5 }
/** January to June 2026, with these counts. */
const months = (...counts: readonly Month['count'][]): readonly Month[] =>
  counts.map((count, at) => ({ year: 2026, month: at + 1, count, usual }))

test('months above their usual range are named', () => {
  assert.equal(
    monthsFinding({ counted, months: months(100, 100, 100, 100, 130, 140) }),
    'May and June brought more contacts than usual',
  )
})

test('a month below its usual range is named', () => {
  assert.equal(
    monthsFinding({ counted, months: months(100, 100, 100, 60, 100, 100) }),
    'April brought fewer contacts than usual',
  )
})

test('months above come before months below', () => {
  assert.equal(
    monthsFinding({ counted, months: months(100, 60, 100, 100, 100, 140) }),
    'June brought more contacts than usual, February fewer',
  )
})

test('four unusual months are counted and not named', () => {
  assert.equal(
    monthsFinding({ counted, months: months(130, 130, 130, 130, 100, 100) }),
    'Four of the last 12 months brought more contacts than usual',
  )
})

test('with every month as usual the heading says so', () => {
  assert.equal(
    monthsFinding({ counted, months: months(100, 100, 100, 100, 100, 120) }),
    'Every month brought as many contacts as usual',
  )
})

test('a month of more than a year ago is not in the heading', () => {
  const before: Month = { year: 2025, month: 12, count: 500, usual }
  const later = months(100, 100, 100, 100, 100, 100).flatMap((month) => [month, month])
  assert.equal(monthsFinding({ counted, months: [before, ...later] }), 'Every month brought as many contacts as usual')
})

test('an unfinished month is never called unusual', () => {
  const unfinished: Month = { year: 2026, month: 7, count: 3, usual, isUnfinished: true }
  assert.equal(
    monthsFinding({ counted, months: [...months(100, 100, 100, 100, 100, 100), unfinished] }),
    'Every month brought as many contacts as usual',
  )
})

test('without earlier years the heading is the subject', () => {
  assert.equal(
    monthsFinding({ counted, months: [{ year: 2026, month: 1, count: 900, usual: null }] }),
    'Contacts each month',
  )
})

test('withheld months are never called unusual', () => {
  assert.equal(monthsFinding({ counted, months: months('c', 'c', 'c', 'c', 'c', 'c') }), 'Contacts each month')
})

test('the table holds the usual range and the number as a file has it', () => {
  const { columns, rows } = monthsTable({ counted, months: [{ ...(months(1048)[0] as Month), href: '/list' }] })
  assert.deepEqual(
    columns.map(({ name }) => name),
    ['Month', 'All contacts', 'Usual from', 'Usual to', 'Against usual'],
  )
  assert.deepEqual(rows, [
    [
      { text: 'January 2026', plain: 'January 2026' },
      { text: '1,048', plain: '1048', href: '/list' },
      { text: '80', plain: '80' },
      { text: '120', plain: '120' },
      { text: 'above', plain: 'above' },
    ],
  ])
})

test('a withheld number opens nothing', () => {
  const { rows } = monthsTable({ counted, months: [{ ...(months('c')[0] as Month), href: '/list' }] })
  assert.deepEqual(rows[0]?.[1], { text: 'withheld', plain: 'c' })
})
