import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'sgo-share-of-ceased',
  title: 'Children ceasing care through special guardianship',
  called: 'children ceasing care through special guardianship',
  domain: 'adoption and permanence',
  question: 'As above, as a share',
  counts: 'As sgo-count',
  outOf: 'Children ceasing to be looked after in the year',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'looked-after-ceased',
    column: 'children_percent',
    where: { characteristic: 'Reason episode ceased', breakdown: 'Special guardianship order' },
  },
  lait: 'LAC_ceased_SGO%',
}
export default indicator
