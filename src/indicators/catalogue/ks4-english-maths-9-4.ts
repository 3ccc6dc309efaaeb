import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ks4-english-maths-9-4',
  title: 'Grade 4 or above in English and mathematics',
  called: 'pupils with grade 4 or above in English and mathematics',
  domain: 'attainment',
  question: 'Do pupils get the basics?',
  counts: 'Pupils with grade 4 or above in English and in mathematics',
  outOf: 'Pupils at the end of key stage 4',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: 'EngMaths9-4' },
  lait: 'EngMaths9-4',
  mind: 'Results of 2019/20 and 2020/21 came from teachers and not from examinations.',
}
export default indicator
