import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'permanent-exclusions-rate',
  title: 'Permanent exclusions per 100 pupils',
  called: 'permanent exclusions per 100 pupils',
  domain: 'schools and early years',
  question: 'Are children being excluded for good?',
  counts: 'Permanent exclusions in the school year',
  outOf: 'Pupils on roll in January',
  unit: 'per 100 pupils',
  decimals: 2,
  better: 'lower',
  published: { dataset: 'lait', column: 'TotPermEx' },
  lait: 'TotPermEx',
}
export default indicator
