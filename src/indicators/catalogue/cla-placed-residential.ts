import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-placed-residential',
  title: 'Looked-after children in secure homes and children’s homes',
  called: 'looked-after children in secure homes and children’s homes',
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
    where: { characteristic: 'Placement', breakdown: "Secure homes and children's homes" },
  },
  lait: 'LAC_SecHome_And_ChildHome',
}
export default indicator
