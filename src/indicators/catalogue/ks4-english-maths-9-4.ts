import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ks4-english-maths-9-4',
  title: 'Grade 4 or above in English and maths (good GCSEs)',
  called: 'grade 4 or above in English and maths (good GCSEs)',
  domain: 'attainment',
  question: 'Do pupils get the basics?',
  counts: 'Pupils with 9 to 4 in both',
  outOf: 'Pupils at the end of KS4',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: 'EngMaths9-4' },
  lait: 'EngMaths9-4',
  mind: 'The 2016 figure was A* to C; grade 4 or above is the successor.',
}
export default indicator
