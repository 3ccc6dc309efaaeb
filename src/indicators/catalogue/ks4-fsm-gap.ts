import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ks4-fsm-gap',
  title: 'KS4 gap for pupils eligible for free school meals',
  called: 'KS4 gap for pupils eligible for free school meals',
  domain: 'attainment',
  question: 'Is the gap narrowing?',
  counts: 'Attainment 8 of pupils not eligible minus pupils eligible',
  outOf: 'none (difference)',
  unit: 'points',
  decimals: 1,
  better: 'lower',
  published: { by: 'difference', of: 'lait:NonFSM_AVG_Attain8_Score', less: 'lait:FSM_AVG_Attain8_Score' },
  mind: 'Compute from the pair NonFSM_AVG_Attain8_Score and FSM_AVG_Attain8_Score.',
}
export default indicator
