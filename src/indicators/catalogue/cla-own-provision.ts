import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-own-provision',
  title: 'Children in the authority’s own provision',
  called: 'children in the authority’s own provision',
  domain: 'placements',
  question: 'Do we have enough places of our own?',
  counts: 'Children looked after with PLACE_PROVIDER = PR1',
  outOf: 'Children looked after at the period end',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'looked-after-on-31-march',
    column: 'children_percent',
    where: { characteristic: 'Place providers', breakdown: 'Own provision (by the LA)' },
  },
}
export default indicator
