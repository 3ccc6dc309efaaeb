import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cao-share-of-ceased',
  title: 'Children ceasing care through a child arrangements order',
  called: 'children ceasing care through a child arrangements order',
  domain: 'adoption and permanence',
  question: 'Do families take children back with an order?',
  counts: 'Children who stopped being looked after in the year because a child arrangements order was made',
  outOf: 'Children who stopped being looked after in the year',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'looked-after-ceased',
    column: 'children_percent',
    where: { characteristic: 'Reason episode ceased', breakdown: 'Residence order or child arrangement order granted' },
  },
  lait: 'LAC_ceased_CAO%',
}
export default indicator
