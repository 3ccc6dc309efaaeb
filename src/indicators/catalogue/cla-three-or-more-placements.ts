import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-three-or-more-placements',
  title: 'Three or more placements in the year',
  called: 'looked-after children with three or more placements in the year',
  domain: 'placements',
  question: 'Are placements stable?',
  counts: 'Children looked after on 31 March who had three or more placements in the year',
  outOf: 'Children looked after on 31 March',
  unit: '%',
  decimals: 0,
  better: 'lower',
  published: {
    dataset: 'placement-stability',
    column: 'children_percent',
    where: { cla_group: 'CLA on 31 March', placement_stability: 'With 3 or more placements during the year' },
  },
  lait: 'LACStable_2016on',
  mind: 'Whole percentages are published, so a change of 1 point can be rounding.',
}
export default indicator
