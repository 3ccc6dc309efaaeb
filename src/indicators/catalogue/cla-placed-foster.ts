import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-placed-foster',
  title: 'Looked-after children in foster placements',
  called: 'looked-after children in foster placements',
  domain: 'placements',
  question: 'Where do children live?',
  counts: 'Children looked after on 31 March who lived with foster carers, relatives and friends among them',
  outOf: 'Children looked after on 31 March',
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
