import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-ceased-count',
  title: 'Children ceasing to be looked after',
  called: 'children ceasing to be looked after',
  domain: 'children looked after',
  question: 'Who left care, and why?',
  counts: 'Children who stopped being looked after in the year, each counted once',
  outOf: 'Nothing: it is a count',
  unit: 'children',
  decimals: 0,
  better: 'neither',
  published: {
    dataset: 'looked-after-numbers',
    column: 'children_count',
    where: { population_type: 'Children ceasing to be looked after each year' },
  },
  lait: 'LACceased',
}
export default indicator
