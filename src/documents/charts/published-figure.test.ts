import assert from 'node:assert/strict'
import test from 'node:test'
import { apartText, figureCell, figureText, missingWords, shortMissing } from './published-figure.ts'

const percent = { unit: '%', decimals: 1 }
const pounds = { unit: '£', decimals: 0 }

test('a number is written in its unit with as many digits as are published', () => {
  assert.equal(figureText(41, percent), '41.0%')
  assert.equal(figureText(1234.4, pounds), '£1,234')
  assert.equal(figureText(67, { unit: 'per 10,000 children', decimals: 0 }), '67')
})

test('a half is rounded up, also where binary fractions fall short of it', () => {
  assert.equal(figureText(17.15, percent), '17.2%')
})

test('digits after the point are not grouped', () => {
  assert.equal(figureText(1234.56789, { unit: 'score', decimals: 5 }), '1,234.56789')
})

test('a number below zero has the sign of minus, and zero has none', () => {
  assert.equal(figureText(-0.35, { unit: 'score', decimals: 2 }), '−0.35')
  assert.equal(figureText(-0.04, percent), '0.0%')
  assert.equal(figureText(-12, pounds), '−£12')
})

test('percentages are points apart; children, pounds and rates are not', () => {
  assert.equal(apartText(1, percent), '1 point')
  assert.equal(apartText(1.6, percent), '1.6 points')
  assert.equal(apartText(4, { unit: 'percentage points', decimals: 1 }), '4 points')
  assert.equal(apartText(1300, pounds), '£1,300')
  assert.equal(apartText(12, { unit: 'children', decimals: 0 }), '12')
  assert.equal(apartText(1, { unit: 'months', decimals: 1 }), '1 month')
})

test('what stands in place of a number is said, and is never zero', () => {
  assert.equal(missingWords('unavailable'), 'not available')
  assert.equal(missingWords(null), 'not published')
  assert.equal(shortMissing('suppressed'), 'withheld')
})

test('a cell has words on a page, and in a file the symbol or the number unrounded', () => {
  const reading = { ...percent, better: 'lower' } as const
  assert.deepEqual(figureCell(21.25, reading, 'ok'), { text: '21.3%', plain: '21.25' })
  assert.deepEqual(figureCell(null, reading, 'suppressed'), { text: 'withheld', plain: 'c' })
  assert.deepEqual(figureCell(null, reading, null), { text: 'not published', plain: '' })
})
