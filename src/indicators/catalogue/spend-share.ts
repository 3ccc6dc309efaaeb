import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'spend-share',
  title: 'Children’s social care as a share of the council’s spending',
  called: 'the share of children’s social care in the council’s spending',
  domain: 'finance',
  question: 'How much of the council’s money is children’s?',
  counts: 'What the authority spent on children’s social care in the financial year',
  outOf: 'What it spent on all services',
  unit: '%',
  decimals: 1,
  better: 'neither',
  published: {
    dataset: 'council-spending',
    column: 'Children Social Care - Total Expenditure (C3 = C1 + C2)',
    shareOf: 'Total Service Expenditure - Total Expenditure (C3 = C1 + C2)',
  },
  mind: 'Counties leave to their districts what unitary authorities pay for themselves, so their whole is smaller.',
}
export default indicator
