import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'turnover-rate',
  title: 'Social worker turnover rate',
  called: 'social worker turnover rate',
  domain: 'workforce and practice quality',
  question: 'Do social workers stay?',
  counts: 'FTE leavers in the last 12 months',
  outOf: 'FTE in post at the end of the period',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'workforce', column: 'turnover_rate_fte' },
  lait: 'Work_Force_TO_Rate',
}
export default indicator
