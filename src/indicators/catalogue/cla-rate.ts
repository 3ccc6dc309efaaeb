import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-rate',
  title: 'Children looked after per 10,000 children',
  called: 'children looked after per 10,000 children',
  domain: 'children looked after',
  question: 'Do we look after more children than similar authorities?',
  counts: 'Children looked after on 31 March, short breaks left out',
  outOf:
    'Children aged 0 to 17 living in the area in the middle of the year before, as the Office for National Statistics estimates them',
  unit: 'per 10,000 children',
  decimals: 0,
  better: 'neither',
  published: {
    dataset: 'looked-after-numbers',
    column: 'rate_per_10000',
    where: { population_type: 'Children looked after on 31 March each year' },
  },
  lait: 'LAC',
  mind: 'Whole numbers are published, so a change of 1 can be rounding.',
}
export default indicator
