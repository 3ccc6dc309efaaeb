import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-care-order-at-home',
  title: 'Children on care orders placed with parents',
  called: 'children on care orders placed with parents',
  domain: 'children looked after',
  question: 'How many orders could be discharged?',
  counts:
    'Children looked after on 31 March who were placed with their parents or somebody else with parental responsibility',
  outOf: 'Children looked after on 31 March',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'looked-after-on-31-march',
    column: 'children_percent',
    where: {
      characteristic: 'Placement',
      breakdown: 'Placed with parents or other person with parental responsibility',
    },
  },
  lait: 'LAC_Parents_OR_Others',
  mind: 'The publisher takes more to be better. An authority that means to end care orders of children at home wants fewer: its direction can be set.',
}
export default indicator
