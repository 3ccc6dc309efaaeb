import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ks2-rwm',
  title: 'KS2 expected standard in reading, writing and maths',
  called: 'pupils at the expected standard at the end of key stage 2',
  domain: 'attainment',
  question: 'How do children do at 11?',
  counts: 'Pupils at the expected standard in reading, writing and mathematics',
  outOf: 'Pupils at the end of key stage 2',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: 'KS2RWM_Expected_STD' },
  lait: 'KS2RWM_Expected_STD',
  mind: 'There were no tests in 2019/20 and 2020/21.',
}
export default indicator
