import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'sgo-share-of-ceased',
  title: 'Children ceasing care through special guardianship',
  called: 'children ceasing care through special guardianship',
  domain: 'adoption and permanence',
  question: 'How large a part has special guardianship in how children leave care?',
  counts: 'Children who stopped being looked after in the year because a special guardianship order was made',
  outOf: 'Children who stopped being looked after in the year',
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
