import assert from 'node:assert/strict'
import test from 'node:test'
import type { Compared } from '../../../../work/compare.ts'
import { exampleCell, exampleCompared, exampleComparison, examplePeriod, examplePlaced } from './example.ts'
import { meaningOf, sourceLines } from './meaning.ts'

const said = (compared: Compared, name: string) => meaningOf(compared).find((part) => part.name === name)?.says
const madeBy = (made: Compared['indicator']['madeBy'], compared = exampleCompared()) =>
  said({ ...compared, indicator: { ...compared.indicator, madeBy: made } }, 'How it is worked out')

test('the number is found again in its file', () => {
  assert.equal(
    said(exampleCompared(), 'Place in the file'),
    'Walsall, 31 March 2025: row 85 of referrals.csv, the headings being row 1.',
  )
})

test('the source has its title, its date and the words of its licence', () => {
  assert.deepEqual(sourceLines(exampleCompared()), [
    'Source: Children in need: referrals, published October 2025. Contains public sector information licensed under the Open Government Licence v3.0.',
  ])
})

test('a rate that no file has says what it is made of', () => {
  const rate = { by: 'rate', of: 'cin-count', per: 10_000, population: 'population-0-17' } as const
  assert.match(
    madeBy(rate) ?? '',
    /children in need, for each 10,000 of children aged 0 to 17 at the middle of the year before\./,
  )
})

test('thousands of pounds are said to be made pounds', () => {
  const spend = {
    by: 'rate',
    of: 'childrens-social-care-spend',
    per: 1,
    population: 'population-0-17',
    times: 1000,
  } as const
  assert.match(madeBy(spend) ?? '', /times 1,000, since the file has thousands, for each of children/)
})

test('a share of two numbers of a row tells both', () => {
  const cell = { ...exampleCell(12.5), of: { numerator: 25, denominator: 200 } }
  const own = examplePlaced('335', 'Walsall', cell, 1)
  const compared = exampleCompared(exampleComparison({ periods: [examplePeriod({ own })] }))
  assert.match(
    said(compared, 'How it is worked out') ?? '',
    /two numbers of the same row, and not rounded\. In Walsall: 25 and 200\./,
  )
})

test('what nobody says is left out', () => {
  assert.equal(said(exampleCompared(), 'To mind'), undefined)
  assert.equal(said(exampleCompared(), 'The publisher’s method'), undefined)
})
