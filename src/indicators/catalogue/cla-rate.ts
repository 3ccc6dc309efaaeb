import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-rate',
  title: 'Children looked after per 10,000 children',
  called: 'children looked after per 10,000 children',
  domain: 'children looked after',
  question: 'Do we look after more children than similar authorities?',
  counts: 'As cla-count',
  outOf:
    'ONS mid-year estimate of residents aged 0 to 17 for the authority, of the year before the period ends (mid-2024 for 31 March 2025)',
  unit: 'per 10,000 children',
  decimals: 0,
  better: 'neither',
  published: {
    dataset: 'looked-after-numbers',
    column: 'rate_per_10000',
    where: { population_type: 'Children looked after on 31 March each year' },
  },
  lait: 'LAC',
}
export default indicator
