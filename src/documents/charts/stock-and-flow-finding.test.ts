import assert from 'node:assert/strict'
import test from 'node:test'
import { type StockAndFlowData, stockAndFlowFinding, stockAndFlowTable } from './stock-and-flow-finding.ts'

const care = (change: Partial<StockAndFlowData>): StockAndFlowData => ({
  counted: { one: 'child in care', many: 'children in care' },
  ...{ now: 662, yearAgo: 643 },
  ...{ started: { now: 251, before: 259 }, left: { now: 232, before: 262 } },
  months: [],
  ...change,
})

test('more in care, although fewer started, because fewer left', () => {
  assert.equal(
    stockAndFlowFinding(care({})),
    '662 children in care, 19 more than a year ago: 8 fewer started, but 30 fewer left',
  )
})

test('more in care because more started, although more left', () => {
  assert.equal(
    stockAndFlowFinding(care({ started: { now: 280, before: 250 }, left: { now: 265, before: 255 } })),
    '662 children in care, 19 more than a year ago: 10 more left, but 30 more started',
  )
})

test('what moves the number the same way is joined by and', () => {
  assert.equal(
    stockAndFlowFinding(care({ started: { now: 261, before: 250 }, left: { now: 240, before: 248 } })),
    '662 children in care, 19 more than a year ago: 11 more started and 8 fewer left',
  )
})

test('as many as a year ago', () => {
  assert.equal(stockAndFlowFinding(care({ yearAgo: 662 })), '662 children in care, as many as a year ago')
})

test('where the year before is not loaded the change has no reason, and no change where a year ago is not known', () => {
  const unknown = { now: 251, before: null }
  assert.equal(
    stockAndFlowFinding(care({ started: unknown, left: unknown })),
    '662 children in care, 19 more than a year ago',
  )
  assert.equal(stockAndFlowFinding(care({ yearAgo: null })), '662 children in care')
  assert.equal(stockAndFlowFinding(care({ now: 1, yearAgo: null })), '1 child in care')
})

test('withheld: the heading is the subject', () => {
  assert.equal(stockAndFlowFinding(care({ now: 'c' })), 'Children in care')
})

test('the table says what is usual, and what is not', () => {
  const usual = { low: 10, high: 20, years: 5 }
  const month = { year: 2026, month: 3, stock: 662, started: 25, left: 4, usualStarted: usual, usualLeft: usual }
  assert.deepEqual(
    stockAndFlowTable(care({ months: [month] })).rows.map((row) => row.map(({ text }) => text)),
    [['March 2026', '662', '25', '4', '10 to 20', '10 to 20', 'more started, fewer left']],
  )
})
