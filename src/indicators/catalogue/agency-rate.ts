import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'agency-rate',
  title: 'Agency social workers',
  called: 'agency social workers',
  domain: 'workforce and practice quality',
  question: 'How far do we rely on agency staff?',
  counts: 'Agency social workers on 30 September, counted as full-time posts',
  outOf: 'Social workers in post and agency workers together',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'workforce', column: 'agency_rate_fte' },
  lait: 'Work_Force_Agecy_Rate',
}
export default indicator
