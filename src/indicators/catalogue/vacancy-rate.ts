import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'vacancy-rate',
  title: 'Social worker vacancy rate',
  called: 'social worker vacancy rate',
  domain: 'workforce and practice quality',
  question: 'How many posts are empty?',
  counts: 'Vacant FTE posts',
  outOf: 'FTE posts (in post + vacant)',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'workforce', column: 'vacancy_rate_fte' },
  lait: 'Work_Force_Vac_Rate',
}
export default indicator
