import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'social-workers-fte',
  title: 'Social workers in post',
  called: 'social workers in post',
  domain: 'workforce and practice quality',
  question: 'Do we have the staff?',
  counts: 'Children’s social workers in post on 30 September, part-time ones by their part',
  outOf: 'Nothing: it is a count',
  unit: 'staff',
  decimals: 0,
  better: 'neither',
  published: { dataset: 'workforce', column: 'inpost_fte' },
  lait: 'Work_Force_NoSW',
}
export default indicator
