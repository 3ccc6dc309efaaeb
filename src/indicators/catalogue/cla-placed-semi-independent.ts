import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-placed-semi-independent',
  title: 'Looked-after children in independent or supported accommodation',
  called: 'looked-after children in independent or supported accommodation',
  domain: 'placements',
  question: 'Where do children live?',
  counts: 'Children looked after on 31 March who lived on their own or in supported accommodation',
  outOf: 'Children looked after on 31 March',
  unit: '%',
  decimals: 0,
  better: 'neither',
  published: {
    dataset: 'looked-after-on-31-march',
    column: 'children_percent',
    where: {
      characteristic: 'Placement',
      breakdown: 'Independent and semi-independent living arrangements/supported accommodation',
    },
  },
  lait: 'LAC_Ind_SInd_Liv_Arr',
}
export default indicator
