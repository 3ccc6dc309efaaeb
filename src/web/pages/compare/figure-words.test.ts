import assert from 'node:assert/strict'
import test from 'node:test'
import { changeText, figureWithUnit, numberText, sizeOfChange, unitInHeading, unitOfChange } from './figure-words.ts'

const percent = { unit: '%', decimals: 1 }
const weekly = { unit: '£ per week', decimals: 0 }

test('in a sentence a number carries its unit', () => {
  assert.equal(figureWithUnit(112, { unit: 'per 10,000 children', decimals: 0 }), '112 per 10,000 children')
  assert.equal(figureWithUnit(1234, weekly), '£1,234 per week')
  assert.equal(figureWithUnit(12.5, { unit: 'percentage points', decimals: 1 }), '12.5 points')
  assert.equal(figureWithUnit(4936, { unit: 'count', decimals: 0 }), '4,936')
  assert.equal(figureWithUnit(19.7, percent), '19.7%')
})

test('percentages differ by points, and money by pounds', () => {
  assert.equal(`${changeText(-1.6, percent)} ${unitOfChange('%')}`, '−1.6 points')
  assert.equal(`${changeText(40, weekly)} ${unitOfChange(weekly.unit)}`, '+£40 per week')
})

test('a change that rounds to nothing has no sign', () => {
  assert.equal(changeText(-0.04, percent), '0.0')
})

test('a number below zero has a minus sign and not a hyphen', () => {
  assert.equal(numberText(-0.25, 2), '−0.25')
})

test('a heading says the unit unless there is none', () => {
  assert.equal(unitInHeading('%'), '%')
  assert.equal(unitInHeading('count'), null)
})

test('one point is a point, and a rate keeps what it is a rate of', () => {
  assert.equal(sizeOfChange(1, { unit: '%', decimals: 0 }), '1 point')
  assert.equal(sizeOfChange(4, { unit: 'per 10,000 children', decimals: 0 }), '4 per 10,000 children')
  assert.equal(sizeOfChange(40, weekly), '£40 per week')
})
