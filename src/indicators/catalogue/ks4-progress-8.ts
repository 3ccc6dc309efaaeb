import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ks4-progress-8',
  title: 'Average Progress 8',
  called: 'average Progress 8',
  domain: 'attainment',
  question: 'Do schools add value?',
  counts: 'Sum of Progress 8 scores',
  outOf: 'Pupils at the end of KS4 with prior attainment',
  unit: 'score',
  decimals: 2,
  better: 'higher',
  published: { dataset: 'lait', column: 'AVG_Prog8_Score' },
  lait: 'AVG_Prog8_Score',
  mind: 'Not available for 2024/25 and 2025/26: no KS2 results to measure progress from (published as x).',
}
export default indicator
