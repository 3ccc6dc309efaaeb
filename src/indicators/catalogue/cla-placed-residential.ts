import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-placed-residential',
  title: 'Looked-after children in secure homes and children’s homes',
  called: 'looked-after children in secure homes and children’s homes',
  domain: 'placements',
  question: 'Where do children live?',
  counts: 'Children looked after on 31 March who lived in a secure home or a children’s home',
  outOf: 'Children looked after on 31 March',
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
