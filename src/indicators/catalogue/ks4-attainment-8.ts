import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ks4-attainment-8',
  title: 'Average Attainment 8',
  called: 'average Attainment 8',
  domain: 'attainment',
  question: 'How do pupils do at 16?',
  counts: 'Sum of Attainment 8 scores',
  outOf: 'Pupils at the end of KS4',
  unit: 'score',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: 'AVG_Attain8_Score' },
  lait: 'AVG_Attain8_Score',
}
export default indicator
