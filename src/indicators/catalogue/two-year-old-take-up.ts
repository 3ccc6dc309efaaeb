import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'two-year-old-take-up',
  title: 'Two-year-olds taking up funded childcare',
  called: 'two-year-olds taking up funded childcare',
  domain: 'schools and early years',
  question: 'Are the youngest vulnerable children in?',
  counts: 'Two-year-olds who have a funded place',
  outOf: 'Two-year-olds who could have one, as estimated',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: '%_2yr_olds' },
  lait: '%_2yr_olds',
  mind: 'The number who could have a place is an estimate, so more than 100% is possible and no mistake.',
}
export default indicator
