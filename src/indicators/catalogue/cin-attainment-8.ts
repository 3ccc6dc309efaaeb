import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cin-attainment-8',
  title: 'Children in need’s average Attainment 8',
  called: 'children in need’s average Attainment 8',
  domain: 'health and education of children looked after',
  question: 'Do children in need do well at 16?',
  counts: 'Sum of Attainment 8 scores',
  outOf: 'Children in need (only) at the end of KS4',
  unit: 'score',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'key-stage-4', column: 'avg_att8', where: { social_care_group: 'CINO at 31 March' } },
  lait: 'CIN_Avg_Attain8_KS4',
}
export default indicator
