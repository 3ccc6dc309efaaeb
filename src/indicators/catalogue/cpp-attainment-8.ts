import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-attainment-8',
  title: 'Children on plans’ average Attainment 8',
  called: 'children on plans’ average Attainment 8',
  domain: 'health and education of children looked after',
  question: 'Do protected children do well at 16?',
  counts: 'Sum of Attainment 8 scores',
  outOf: 'Children on plans at the end of KS4',
  unit: 'score',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'key-stage-4', column: 'avg_att8', where: { social_care_group: 'CPPO at 31 March' } },
  lait: 'CPPO_KS4_A8',
}
export default indicator
