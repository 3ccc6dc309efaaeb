import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-starts-count',
  title: 'Children starting to be looked after',
  called: 'children starting to be looked after',
  domain: 'children looked after',
  question: 'Who came into care?',
  counts: 'Children who began to be looked after in the year, each counted once',
  outOf: 'Nothing: it is a count',
  unit: 'children',
  decimals: 0,
  better: 'neither',
  published: {
    dataset: 'looked-after-numbers',
    column: 'children_count',
    where: { population_type: 'Children starting to be looked after each year' },
  },
  lait: 'LACnum_Start',
}
export default indicator
