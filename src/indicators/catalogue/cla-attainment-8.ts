import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-attainment-8',
  title: 'Looked-after children’s average Attainment 8',
  called: 'the average Attainment 8 score of looked-after children',
  domain: 'health and education of children looked after',
  question: 'Do they do well at 16?',
  counts: 'Attainment 8 scores, added up',
  outOf:
    'Pupils at the end of key stage 4: children looked after on 31 March who had been looked after for at least 12 months',
  unit: 'score',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'key-stage-4', column: 'avg_att8', where: { social_care_group: 'CLA 12 months at 31 March' } },
  lait: 'LAC_KS4_AVG_Attain8',
  mind: 'Results of 2019/20 and 2020/21 came from teachers and not from examinations.',
}
export default indicator
