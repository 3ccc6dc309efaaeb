import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ks2-rwm-disadvantaged-gap',
  title: 'KS2 disadvantage gap',
  called: 'KS2 disadvantage gap',
  domain: 'attainment',
  question: 'Is the gap closing?',
  counts: 'Non-disadvantaged at the expected standard minus disadvantaged',
  outOf: 'none (difference)',
  unit: 'percentage points',
  decimals: 1,
  better: 'lower',
  published: { by: 'difference', of: 'lait:NonDAP_NEW_KS2_RWM', less: 'lait:DAP_NEW_KS2_RWM' },
}
export default indicator
