import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'unit-cost-looked-after',
  title: 'Weekly cost of a looked-after child',
  called: 'weekly cost of a looked-after child',
  domain: 'finance',
  question: 'What does a week in care cost?',
  counts: 'Total cost of care divided by weeks in care',
  outOf: 'Weeks in care',
  unit: '£ per week',
  decimals: 0,
  better: 'lower',
  published: { dataset: 'lait', column: 'LACFinance' },
  lait: 'LACFinance',
}
export default indicator
