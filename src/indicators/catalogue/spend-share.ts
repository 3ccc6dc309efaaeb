import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'spend-share',
  title: 'Children’s services share of the council’s spending',
  called: 'children’s services share of the council’s spending',
  domain: 'finance',
  question: 'How much of the council’s money is children’s?',
  counts: 'Children’s social care total expenditure',
  outOf: 'Total service expenditure',
  unit: '%',
  decimals: 1,
  better: 'neither',
  published: {
    dataset: 'council-spending',
    column: 'Children Social Care - Total Expenditure (C3 = C1 + C2)',
    shareOf: 'Total Service Expenditure - Total Expenditure (C3 = C1 + C2)',
  },
}
export default indicator
