import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'turnover-rate',
  title: 'Social worker turnover rate',
  called: 'the turnover of social workers',
  domain: 'workforce and practice quality',
  question: 'Do social workers stay?',
  counts: 'Social workers who left in the year, counted as full-time posts',
  outOf: 'Social workers in post on 30 September, counted as full-time posts',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'workforce', column: 'turnover_rate_fte' },
  lait: 'Work_Force_TO_Rate',
}
export default indicator
