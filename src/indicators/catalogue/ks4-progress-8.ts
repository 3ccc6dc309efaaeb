import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ks4-progress-8',
  title: 'Average Progress 8',
  called: 'the average Progress 8 score',
  domain: 'attainment',
  question: 'Do schools add value?',
  counts: 'Progress 8 scores, added up',
  outOf: 'Pupils at the end of key stage 4 whose results at key stage 2 are known',
  unit: 'score',
  decimals: 2,
  better: 'higher',
  published: { dataset: 'lait', column: 'AVG_Prog8_Score' },
  lait: 'AVG_Prog8_Score',
  mind: 'There is none for 2024/25, and there will be none for 2025/26: those pupils had no tests at key stage 2 to measure progress from. 0 is about the average of England.',
}
export default indicator
