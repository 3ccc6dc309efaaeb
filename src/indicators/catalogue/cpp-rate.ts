import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-rate',
  title: 'Children on a plan per 10,000 children',
  called: 'children on a protection plan per 10,000 children',
  domain: 'child protection',
  question: 'Is the plan rate out of line?',
  counts: 'Children with a protection plan on 31 March',
  outOf:
    'Children aged 0 to 17 living in the area in the middle of the year before, as the Office for National Statistics estimates them',
  unit: 'per 10,000 children',
  decimals: 1,
  better: 'neither',
  published: { dataset: 'lait', column: 'CPP_rate' },
  lait: 'CPP_rate',
}
export default indicator
