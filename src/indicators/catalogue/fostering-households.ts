import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'fostering-households',
  title: 'Approved fostering places of the authority',
  called: 'approved fostering places',
  domain: 'placements',
  question: 'Can we place locally?',
  counts: 'Places with foster carers whom the authority has approved, taken or free',
  outOf: 'Nothing: it is a count',
  unit: 'places',
  decimals: 0,
  better: 'higher',
  published: { dataset: 'lait', column: 'Number_Foster_Places(New)' },
  lait: 'Number_Foster_Places(New)',
  mind: 'Places of independent agencies are left out, and from 2022 those with family and friends. Authorities that work together return one figure.',
}
export default indicator
