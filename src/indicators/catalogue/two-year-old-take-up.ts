import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'two-year-old-take-up',
  title: 'Two-year-olds taking up funded childcare',
  called: 'two-year-olds taking up funded childcare',
  domain: 'schools and early years',
  question: 'Are the youngest vulnerable children in?',
  counts: 'Eligible 2 year olds taking up a funded place',
  outOf: 'Eligible 2 year olds',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: '%_2yr_olds' },
  lait: '%_2yr_olds',
}
export default indicator
