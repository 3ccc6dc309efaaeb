import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ks4-fsm-gap',
  title: 'KS4 gap for pupils eligible for free school meals',
  called: 'the gap at key stage 4 for pupils eligible for free school meals',
  domain: 'attainment',
  question: 'Is the gap narrowing?',
  counts: 'The average Attainment 8 score of pupils not eligible for free school meals, less that of those who are',
  outOf: 'Nothing: it is a difference in points',
  unit: 'points',
  decimals: 1,
  better: 'lower',
  published: { by: 'difference', of: 'lait:NonFSM_AVG_Attain8_Score', less: 'lait:FSM_AVG_Attain8_Score' },
  mind: 'Both scores are published; the difference is worked out from them.',
}
export default indicator
