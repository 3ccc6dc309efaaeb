import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-placed-foster',
  title: 'Looked-after children in foster placements',
  called: 'looked-after children in foster placements',
  domain: 'placements',
  question: 'Where do children live?',
  counts:
    'Children looked after at the period end with placement codes for this group (foster U1 to U6; residential K1, K2; supported and independent K3 (H5 in older returns), P2)',
  outOf: 'Children looked after at the period end',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'looked-after-on-31-march',
    column: 'children_percent',
    where: { characteristic: 'Placement', breakdown: 'Foster placements' },
  },
  lait: 'LAC_Foster_Placements',
}
export default indicator
