import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'spend-not-on-cla',
  title: 'Share of spend not on children looked after',
  called: 'share of spend not on children looked after',
  domain: 'finance',
  question: 'Do we still spend on prevention?',
  counts: 'Children’s social care total minus spend on children looked after (RO3)',
  outOf: 'Children’s social care total expenditure',
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
