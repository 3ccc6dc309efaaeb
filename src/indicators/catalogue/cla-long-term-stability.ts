import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-long-term-stability',
  title: 'Long-term placement stability',
  called: 'long-term placement stability',
  domain: 'placements',
  question: 'Do children settle?',
  counts:
    'Children aged under 16, looked after 2.5 years or more, living with the same carer for 2 years or more (or placed for adoption with adoption plus placement of 2 years)',
  outOf: 'Children aged under 16 looked after for 2.5 years or more',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'placement-stability',
    column: 'children_percent',
    where: {
      cla_group: 'Children looked after continuously for at least 2.5 years on 31 March aged under 16 years',
      placement_stability: 'Living with the same carer for at least 2 years',
    },
  },
  lait: 'LAC_LongStable%',
}
export default indicator
