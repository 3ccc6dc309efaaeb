import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-attainment-8',
  title: 'Looked-after children’s average Attainment 8',
  called: 'looked-after children’s average Attainment 8',
  domain: 'health and education of children looked after',
  question: 'Do they do well at 16?',
  counts: 'Sum of Attainment 8 scores',
  outOf: 'Looked-after 12 months pupils at the end of KS4',
  unit: 'score',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'key-stage-4', column: 'avg_att8', where: { social_care_group: 'CLA 12 months at 31 March' } },
  lait: 'LAC_KS4_AVG_Attain8',
}
export default indicator
