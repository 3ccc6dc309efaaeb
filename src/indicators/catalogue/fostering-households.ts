import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'fostering-households',
  title: 'Approved fostering households and places',
  called: 'approved fostering households and places',
  domain: 'placements',
  question: 'Can we place locally?',
  counts: 'Approved mainstream fostering places at the period end',
  outOf: 'none (count)',
  unit: 'places',
  decimals: 0,
  better: 'higher',
  published: { dataset: 'lait', column: 'Number_Foster_Places(New)' },
  lait: 'Number_Foster_Places(New)',
}
export default indicator
