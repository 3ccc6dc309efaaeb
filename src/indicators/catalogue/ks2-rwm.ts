import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ks2-rwm',
  title: 'KS2 expected standard in reading, writing and maths',
  called: 'KS2 expected standard in reading, writing and maths',
  domain: 'attainment',
  question: 'How do children do at 11?',
  counts: 'Pupils at the expected standard in all three',
  outOf: 'Pupils at the end of KS2',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: 'KS2RWM_Expected_STD' },
  lait: 'KS2RWM_Expected_STD',
}
export default indicator
