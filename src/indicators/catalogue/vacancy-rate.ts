import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'vacancy-rate',
  title: 'Social worker vacancy rate',
  called: 'the vacancy rate of social workers',
  domain: 'workforce and practice quality',
  question: 'How many posts are empty?',
  counts: 'Posts of social workers that were empty on 30 September, counted as full-time posts',
  outOf: 'All posts of social workers, taken or empty',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'workforce', column: 'vacancy_rate_fte' },
  lait: 'Work_Force_Vac_Rate',
}
export default indicator
