import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ks4-english-maths-9-5',
  title: 'Grade 5 or above in English and maths (strong pass)',
  called: 'grade 5 or above in English and maths (strong pass)',
  domain: 'attainment',
  question: 'Do pupils get strong passes in the basics?',
  counts: 'Pupils with 9 to 5 in both',
  outOf: 'Pupils at the end of KS4',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: 'EngMaths9-5' },
  lait: 'EngMaths9-5',
}
export default indicator
