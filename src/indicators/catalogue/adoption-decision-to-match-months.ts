import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'adoption-decision-to-match-months',
  title: 'Adoption: months from the decision to the match',
  called: 'months from the decision for adoption to the match',
  domain: 'adoption and permanence',
  question: 'How long do children wait for adopters?',
  counts: 'Months from the decision that a child should be adopted to the match with adopters',
  outOf: 'Children adopted in the year',
  unit: 'months',
  decimals: 1,
  better: 'lower',
  published: {
    dataset: 'adoption-times',
    column: 'number',
    where: {
      cla_group: 'Age on starting final period of care',
      stage_of_adoption_process:
        '2. Average time between decision that child should be placed for adoption and matching of child and adopters',
      age_start_poc: 'Total',
    },
  },
  mind: 'It is published for England only, in years and months.',
}
export default indicator
