import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ks4-attainment-8',
  title: 'Average Attainment 8',
  called: 'the average Attainment 8 score',
  domain: 'attainment',
  question: 'How do pupils do at 16?',
  counts: 'Attainment 8 scores, added up',
  outOf: 'Pupils at the end of key stage 4',
  unit: 'score',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: 'AVG_Attain8_Score' },
  lait: 'AVG_Attain8_Score',
  mind: 'Results of 2019/20 and 2020/21 came from teachers and not from examinations.',
}
export default indicator
