import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'adopted-share-of-ceased',
  title: 'Children ceasing care through adoption',
  called: 'children ceasing care through adoption',
  domain: 'adoption and permanence',
  question: 'Is adoption part of how children leave care?',
  counts: 'Children adopted from care in the year',
  outOf: 'Children who stopped being looked after in the year',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'looked-after-ceased',
    column: 'children_percent',
    where: { characteristic: 'Reason episode ceased', breakdown: 'Adopted' },
  },
  lait: '%_of LAC Adopted',
}
export default indicator
