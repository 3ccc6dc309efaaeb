import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-placed-semi-independent',
  title: 'Looked-after children in independent or supported accommodation',
  called: 'looked-after children in independent or supported accommodation',
  domain: 'placements',
  question: 'Where do children live?',
  counts:
    'Children looked after at the period end with placement codes for this group (foster U1 to U6; residential K1, K2; supported and independent K3 (H5 in older returns), P2)',
  outOf: 'Children looked after at the period end',
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
