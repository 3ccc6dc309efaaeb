import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'care-leavers-in-touch',
  title: 'Care leavers the authority is in touch with',
  called: 'care leavers with whom the authority is in touch',
  domain: 'care leavers',
  question: 'Do we keep in contact?',
  counts: 'Care leavers with whom the authority was in touch around their birthday',
  outOf: 'Young people who had been in care and whose birthday fell in the year',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { by: 'complement', of: 'lait:CareLeavers_LA_NotInTouch' },
  mind: 'The publisher gives the percentage with whom the authority is not in touch; this is what is left of 100.',
}
export default indicator
