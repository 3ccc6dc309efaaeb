import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'care-applications-rate',
  title: 'Care applications per 10,000 children',
  called: 'care applications per 10,000 children',
  domain: 'child protection',
  question: 'Are we going to court more?',
  counts: 'Applications to court for a care order in the year, as Cafcass records them',
  outOf: 'Children aged 0 to 17 living in the area, as projected from the census',
  unit: 'per 10,000 children',
  decimals: 1,
  better: 'neither',
  published: { dataset: 'lait', column: 'CareApplications' },
  lait: 'CareApplications',
}
export default indicator
