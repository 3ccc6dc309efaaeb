import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'persistent-absence-all',
  title: 'Persistent absence, all pupils',
  called: 'persistent absence of all pupils',
  domain: 'schools and early years',
  question: 'Who is missing school?',
  counts: 'Pupils who missed 10% or more of their half days at school',
  outOf: 'Pupils on roll',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'lait', column: 'TotPerAbNew' },
  lait: 'TotPerAbNew',
}
export default indicator
