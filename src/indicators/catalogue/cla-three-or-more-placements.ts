import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-three-or-more-placements',
  title: 'Three or more placements in the year',
  called: 'three or more placements in the year',
  domain: 'placements',
  question: 'Are placements stable?',
  counts:
    'Children looked after at the period end with 3 or more placements (distinct placements, not steps) in the previous 12 months',
  outOf: 'Children looked after at the period end',
  unit: '%',
  decimals: 0,
  better: 'lower',
  published: {
    dataset: 'placement-stability',
    column: 'children_percent',
    where: { cla_group: 'CLA on 31 March', placement_stability: 'With 3 or more placements during the year' },
  },
  lait: 'LACStable_2016on',
}
export default indicator
