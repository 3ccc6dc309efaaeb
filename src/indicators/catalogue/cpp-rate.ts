import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-rate',
  title: 'Children on a plan per 10,000 children',
  called: 'children on a plan per 10,000 children',
  domain: 'child protection',
  question: 'Is the plan rate out of line?',
  counts: 'As cpp-count',
  outOf:
    'ONS mid-year estimate of residents aged 0 to 17 for the authority, of the year before the period ends (mid-2024 for 31 March 2025)',
  unit: 'per 10,000 children',
  decimals: 1,
  better: 'neither',
  published: { dataset: 'lait', column: 'CPP_rate' },
  lait: 'CPP_rate',
}
export default indicator
