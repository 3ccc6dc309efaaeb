import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cin-attainment-8',
  title: 'Children in need’s average Attainment 8',
  called: 'the average Attainment 8 score of children in need',
  domain: 'health and education of children looked after',
  question: 'Do children in need do well at 16?',
  counts: 'Attainment 8 scores, added up',
  outOf:
    'Pupils at the end of key stage 4: children in need on 31 March, those on protection plans or looked after left out',
  unit: 'score',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'key-stage-4', column: 'avg_att8', where: { social_care_group: 'CINO at 31 March' } },
  lait: 'CIN_Avg_Attain8_KS4',
  mind: 'Results of 2019/20 and 2020/21 came from teachers and not from examinations.',
}
export default indicator
