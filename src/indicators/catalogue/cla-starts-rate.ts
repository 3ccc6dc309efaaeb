import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-starts-rate',
  title: 'Children starting to be looked after per 10,000',
  called: 'children starting to be looked after per 10,000',
  domain: 'children looked after',
  question: 'Is the front of care growing?',
  counts: 'Children with a first episode of a period of care (RNE = S) starting in the year; each child counted once',
  outOf:
    'ONS mid-year estimate of residents aged 0 to 17 for the authority, of the year before the period ends (mid-2024 for 31 March 2025)',
  unit: 'per 10,000 children',
  decimals: 0,
  better: 'neither',
  published: {
    dataset: 'looked-after-numbers',
    column: 'rate_per_10000',
    where: { population_type: 'Children starting to be looked after each year' },
  },
  lait: 'LAC_Start_Rate',
}
export default indicator
