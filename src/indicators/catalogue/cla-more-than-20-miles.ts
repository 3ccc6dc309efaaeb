import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-more-than-20-miles',
  title: 'Placed more than 20 miles from home',
  called: 'placed more than 20 miles from home',
  domain: 'placements',
  question: 'Do children live far away?',
  counts: 'Children looked after with a recorded distance above 20 miles between home and placement postcode',
  outOf: 'Children looked after at the period end',
  unit: '%',
  decimals: 0,
  better: 'lower',
  published: {
    dataset: 'looked-after-on-31-march',
    column: 'children_percent',
    where: { characteristic: 'Distance between home and placement', breakdown: 'Placed more than 20 miles from home' },
  },
}
export default indicator
