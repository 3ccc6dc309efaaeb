import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-starts-rate',
  title: 'Children starting to be looked after per 10,000',
  called: 'children starting to be looked after per 10,000 children',
  domain: 'children looked after',
  question: 'Is the front of care growing?',
  counts: 'Children who began to be looked after in the year, each counted once',
  outOf:
    'Children aged 0 to 17 living in the area in the middle of the year before, as the Office for National Statistics estimates them',
  unit: 'per 10,000 children',
  decimals: 0,
  better: 'neither',
  published: {
    dataset: 'looked-after-numbers',
    column: 'rate_per_10000',
    where: { population_type: 'Children starting to be looked after each year' },
  },
  lait: 'LAC_Start_Rate',
  mind: 'Whole numbers are published, so a change of 1 can be rounding.',
}
export default indicator
