import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'persistent-absence-all',
  title: 'Persistent absence, all pupils',
  called: 'persistent absence, all pupils',
  domain: 'schools and early years',
  question: 'Who is missing school?',
  counts: 'Pupils missing 10% or more of sessions',
  outOf: 'Pupils',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'lait', column: 'TotPerAbNew' },
  lait: 'TotPerAbNew',
}
export default indicator
