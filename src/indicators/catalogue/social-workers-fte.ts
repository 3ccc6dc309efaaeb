import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'social-workers-fte',
  title: 'Social workers in post (FTE)',
  called: 'social workers in post (FTE)',
  domain: 'workforce and practice quality',
  question: 'Do we have the staff?',
  counts: 'FTE of social workers in post',
  outOf: 'none (count)',
  unit: 'staff',
  decimals: 0,
  better: 'neither',
  published: { dataset: 'workforce', column: 'inpost_fte' },
  lait: 'Work_Force_NoSW',
}
export default indicator
