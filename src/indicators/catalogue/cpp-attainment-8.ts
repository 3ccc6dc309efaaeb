import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-attainment-8',
  title: 'Children on plans’ average Attainment 8',
  called: 'the average Attainment 8 score of children on protection plans',
  domain: 'health and education of children looked after',
  question: 'Do protected children do well at 16?',
  counts: 'Attainment 8 scores, added up',
  outOf: 'Pupils at the end of key stage 4: children with a protection plan on 31 March, those looked after left out',
  unit: 'score',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'key-stage-4', column: 'avg_att8', where: { social_care_group: 'CPPO at 31 March' } },
  lait: 'CPPO_KS4_A8',
  mind: 'Results of 2019/20 and 2020/21 came from teachers and not from examinations.',
}
export default indicator
