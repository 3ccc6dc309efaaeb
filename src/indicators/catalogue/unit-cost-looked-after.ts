import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'unit-cost-looked-after',
  title: 'Weekly cost of a looked-after child',
  called: 'the weekly cost of a looked-after child',
  domain: 'finance',
  question: 'What does a week in care cost?',
  counts: 'What the authority spent on children looked after in the financial year',
  outOf: 'Children looked after on 31 March, for 365 days',
  unit: '£ per week',
  decimals: 0,
  better: 'lower',
  published: { dataset: 'lait', column: 'LACFinance' },
  lait: 'LACFinance',
  mind: 'The publisher divides the whole by the number of one day and rounds to £5.',
}
export default indicator
