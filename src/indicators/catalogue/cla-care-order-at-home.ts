import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-care-order-at-home',
  title: 'Children on care orders placed with parents',
  called: 'children on care orders placed with parents',
  domain: 'children looked after',
  question: 'How many orders could be discharged?',
  counts: 'Children looked after with legal status C1 or C2 and placement P1',
  outOf: 'Children looked after',
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
  mind: 'Polarity differs from LAIT (which scores placement with parents as higher-is-better); the seed treats it as a number to reduce, so keep it neutral unless the authority sets a target.',
}
export default indicator
