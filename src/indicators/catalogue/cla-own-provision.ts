import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-own-provision',
  title: 'Children in the authority’s own provision',
  called: 'looked-after children in the authority’s own provision',
  domain: 'placements',
  question: 'Do we have enough places of our own?',
  counts: 'Children looked after on 31 March who lived in a place that the authority provides itself',
  outOf: 'Children looked after on 31 March',
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
