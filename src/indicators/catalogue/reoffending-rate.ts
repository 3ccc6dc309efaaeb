import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'reoffending-rate',
  title: 'Reoffending by young people',
  called: 'reoffending by young people',
  domain: 'youth justice',
  question: 'Does our work stop offending?',
  counts: 'Young people in the cohort who reoffended within 12 months',
  outOf: 'Young people in the cohort',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'lait', column: 'ReoffYO15-17' },
  lait: 'ReoffYO15-17',
  mind: 'Published by age band; use 15 to 17 as the headline and 10 to 14 (ReoffYO) beside it.',
}
export default indicator
