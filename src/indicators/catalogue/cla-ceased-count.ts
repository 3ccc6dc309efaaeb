import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-ceased-count',
  title: 'Children ceasing to be looked after',
  called: 'children ceasing to be looked after',
  domain: 'children looked after',
  question: 'Who left care, and why?',
  counts: 'Children whose last episode of a period of care ended in the period (REC other than X1), counted once',
  outOf: 'none (count)',
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
