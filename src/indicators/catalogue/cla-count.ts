import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-count',
  title: 'Children looked after',
  called: 'children looked after',
  domain: 'children looked after',
  question: 'How many children do we look after?',
  counts: 'Children looked after on 31 March, short breaks left out',
  outOf: 'Nothing: it is a count',
  unit: 'children',
  decimals: 0,
  better: 'neither',
  published: {
    dataset: 'looked-after-numbers',
    column: 'children_count',
    where: { population_type: 'Children looked after on 31 March each year' },
  },
  lait: 'LACnum',
}
export default indicator
