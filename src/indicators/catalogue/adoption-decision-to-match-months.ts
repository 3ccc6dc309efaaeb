import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'adoption-decision-to-match-months',
  title: 'Decision to match, average months',
  called: 'decision to match, average months',
  domain: 'adoption and permanence',
  question: 'As the national dashboard shows it',
  counts: 'Mean months from the decision that the child should be placed to the match',
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
}
export default indicator
