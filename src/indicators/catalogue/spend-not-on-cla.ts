import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'spend-not-on-cla',
  title: 'Share of spending not on children looked after',
  called: 'the share of spending that is not on children looked after',
  domain: 'finance',
  question: 'Do we still spend on prevention?',
  counts: 'What the authority spent on children’s social care other than for children looked after',
  outOf: 'What it spent on children’s social care',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: {
    dataset: 'childrens-spending',
    column: "Children's social care - Children Looked After - Total Expenditure (C3 = C1 + C2)",
    restOf: 'TOTAL CHILDREN SOCIAL CARE - Total Expenditure (C3 = C1 + C2)',
  },
}
export default indicator
