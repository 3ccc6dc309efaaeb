import assert from 'node:assert/strict'
import test from 'node:test'
import type { Derivation } from '../core/published-source.ts'
import { derivedSeries } from './derived-series.ts'
import { exampleSeries } from './example-series.ts'

const rate: Derivation = { by: 'rate', of: 'count', per: 10_000, population: 'people' }

test('a rate of a year to 31 March is of the population of the year before', () => {
  const count = exampleSeries(['2025'], { '335': '2000' })
  const people = exampleSeries(['2024', '2025'], { '335': '80000 1' }, 'calendar-year')
  const cell = derivedSeries('rate', rate, new Map(Object.entries({ count, people })))?.cell('335', '2025')
  assert.equal(cell?.value, 250)
  assert.deepEqual(cell?.of, { numerator: 2000, denominator: 80_000 })
})

test('spending of a financial year is of the population of the year it begins in, in pounds', () => {
  const count = exampleSeries(['202425'], { '335': '88123' }, 'financial-year')
  const people = exampleSeries(['2024'], { '335': '80000' }, 'calendar-year')
  const made = derivedSeries('spend', { ...rate, per: 1, times: 1000 }, new Map(Object.entries({ count, people })))
  assert.equal(made?.cell('335', '202425')?.value, 1101.5375)
})

test('no rate is made of a withheld count, nor without a population', () => {
  const count = exampleSeries(['2025'], { '335': 'c', '336': '10', '344': '10', '350': '10' })
  const people = exampleSeries(['2024'], { '335': '80000', '336': 'x', '350': '80000' })
  const made = derivedSeries('rate', rate, new Map(Object.entries({ count, people })))
  assert.deepEqual([made?.cell('335', '2025')?.value, made?.cell('335', '2025')?.status], [null, 'suppressed'])
  assert.deepEqual([made?.cell('336', '2025')?.value, made?.cell('336', '2025')?.status], [null, 'unavailable'])
  assert.deepEqual([made?.cell('344', '2025')?.value, made?.cell('344', '2025')?.status], [null, 'unavailable'])
})

test('a gap is one less the other, and there is none where one is withheld', () => {
  const all = exampleSeries(['202425'], { '335': '64.2', '336': '60' }, 'academic-year')
  const some = exampleSeries(['202425'], { '335': '41.1', '336': 'c' }, 'academic-year')
  const made = derivedSeries(
    'gap',
    { by: 'difference', of: 'all', less: 'some' },
    new Map(Object.entries({ all, some })),
  )
  assert.equal(made?.cell('335', '202425')?.value, 23.1)
  assert.equal(made?.cell('336', '202425')?.status, 'suppressed')
})

test('growth over five years begins with the sixth year', () => {
  const plans = exampleSeries(['2019', '2020', '2024', '2025'], { '335': '1000 1100 1500 1650' }, 'january')
  const made = derivedSeries('growth', { by: 'growth', of: 'plans', years: 5 }, new Map([['plans', plans]]))
  assert.deepEqual(made?.periods, ['2024', '2025'])
  assert.equal(made?.cell('335', '2024')?.value, 50)
  assert.equal(made?.cell('335', '2025')?.value, 50)
})

test('there is no growth from nothing', () => {
  const plans = exampleSeries(['2020', '2025'], { '335': '0 9', '336': '5 6' }, 'january')
  const made = derivedSeries('growth', { by: 'growth', of: 'plans', years: 5 }, new Map([['plans', plans]]))
  assert.equal(made?.cell('335', '2025')?.value, null)
})

test('who is in touch is what is left of those who are not', () => {
  const away = exampleSeries(['2025'], { '335': '3.4' })
  const made = derivedSeries('in-touch', { by: 'complement', of: 'away' }, new Map([['away', away]]))
  assert.equal(made?.cell('335', '2025')?.value, 96.6)
})

test('nothing can be made while a part of it is not loaded', () => {
  const count = exampleSeries(['2025'], { '335': '2000' })
  assert.equal(derivedSeries('rate', rate, new Map([['count', count]])), null)
})
