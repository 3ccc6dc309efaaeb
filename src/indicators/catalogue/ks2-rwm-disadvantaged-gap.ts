import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ks2-rwm-disadvantaged-gap',
  title: 'KS2 disadvantage gap',
  called: 'the gap for disadvantaged pupils at the end of key stage 2',
  domain: 'attainment',
  question: 'Is the gap closing?',
  counts:
    'The percentage at the expected standard in reading, writing and mathematics of pupils who are not disadvantaged, less that of those who are',
  outOf: 'Nothing: it is a difference in points',
  unit: 'percentage points',
  decimals: 1,
  better: 'lower',
  published: { by: 'difference', of: 'lait:NonDAP_NEW_KS2_RWM', less: 'lait:DAP_NEW_KS2_RWM' },
  mind: 'Both percentages are published; the difference is worked out from them.',
}
export default indicator
