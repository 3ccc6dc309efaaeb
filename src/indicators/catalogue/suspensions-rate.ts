import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'suspensions-rate',
  title: 'Suspensions per 100 pupils',
  called: 'suspensions per 100 pupils',
  domain: 'schools and early years',
  question: 'Are children being excluded?',
  counts: 'Suspensions in the school year',
  outOf: 'Pupils on roll in January',
  unit: 'per 100 pupils',
  decimals: 2,
  better: 'lower',
  published: { dataset: 'lait', column: 'TotFixedEx' },
  lait: 'TotFixedEx',
  mind: 'A pupil suspended twice is counted twice.',
}
export default indicator
