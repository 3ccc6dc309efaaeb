import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-outside-boundary',
  title: 'Placed outside the authority boundary',
  called: 'looked-after children placed outside the authority',
  domain: 'placements',
  question: 'How many children live outside the borough?',
  counts: 'Children looked after on 31 March who lived outside the authority, near or far',
  outOf: 'Children looked after on 31 March',
  unit: '%',
  decimals: 0,
  better: 'lower',
  published: {
    dataset: 'looked-after-on-31-march',
    column: 'children_percent',
    where: { characteristic: 'Locality of placement', breakdown: 'Placed outside the local authority boundary' },
  },
  mind: 'A small authority has its neighbours close by: more of its children live outside it.',
}
export default indicator
