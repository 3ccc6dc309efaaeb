import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'care-leavers-in-touch',
  title: 'Care leavers we are in touch with',
  called: 'care leavers we are in touch with',
  domain: 'care leavers',
  question: 'Do we keep in contact?',
  counts: 'IN_TOUCH = YES in the period around the birthday (3 months before to 1 month after)',
  outOf: 'Former care leavers aged 17 to 21',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { by: 'complement', of: 'lait:CareLeavers_LA_NotInTouch' },
  mind: 'LAIT publishes the share not in touch; invert for display.',
}
export default indicator
