import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-long-term-stability',
  title: 'Long-term placement stability',
  called: 'long-term placement stability',
  domain: 'placements',
  question: 'Do children settle?',
  counts: 'Children who had lived with the same carer for at least two years',
  outOf: 'Children under 16 looked after on 31 March who had been looked after for at least two and a half years',
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
