import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'returned-home-planned',
  title: 'Children returning home as planned',
  called: 'children returning home from care as planned',
  domain: 'adoption and permanence',
  question: 'Do children go home safely?',
  counts: 'Children who stopped being looked after in the year and went home to their parents, as their plan said',
  outOf: 'Children who stopped being looked after in the year',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'looked-after-ceased',
    column: 'children_percent',
    where: {
      characteristic: 'Reason episode ceased',
      breakdown:
        'Returned home to live with parents or other person with parental responsibility which was part of the care planning process',
    },
  },
  lait: 'LAC_RetHome_CarePlan_%',
}
export default indicator
