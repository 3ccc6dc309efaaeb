import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-more-than-20-miles',
  title: 'Placed more than 20 miles from home',
  called: 'looked-after children placed more than 20 miles from home',
  domain: 'placements',
  question: 'Do children live far away?',
  counts: 'Children looked after on 31 March who lived more than 20 miles from home, inside the authority or outside',
  outOf: 'Children looked after on 31 March',
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
