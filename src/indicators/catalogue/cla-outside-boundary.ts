import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-outside-boundary',
  title: 'Placed outside the authority boundary',
  called: 'placed outside the authority boundary',
  domain: 'placements',
  question: 'How many children live outside the borough?',
  counts: 'Children looked after placed outside the authority’s boundary (any distance)',
  outOf: 'Children looked after at the period end',
  unit: '%',
  decimals: 0,
  better: 'lower',
  published: {
    dataset: 'looked-after-on-31-march',
    column: 'children_percent',
    where: { characteristic: 'Locality of placement', breakdown: 'Placed outside the local authority boundary' },
  },
}
export default indicator
