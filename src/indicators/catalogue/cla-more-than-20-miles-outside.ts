import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-more-than-20-miles-outside',
  title: 'Placed more than 20 miles from home and outside the authority',
  called: 'looked-after children placed more than 20 miles from home and outside the authority',
  domain: 'placements',
  question: 'Are children placed out of area?',
  counts: 'Children looked after on 31 March who lived outside the authority and more than 20 miles from home',
  outOf: 'Children looked after on 31 March',
  unit: '%',
  decimals: 0,
  better: 'lower',
  published: {
    dataset: 'looked-after-on-31-march',
    column: 'children_percent',
    where: {
      characteristic: 'Distance between home and placement and locality of placement',
      breakdown: '4. Placed outside the LA boundary, more than 20 miles from home',
    },
  },
  lait: 'LACDistance',
}
export default indicator
