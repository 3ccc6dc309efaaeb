import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-ended-2-years',
  title: 'Ended plans that lasted two years or more',
  called: 'protection plans ended after two years or more',
  domain: 'child protection',
  question: 'Did plans run too long?',
  counts: 'Protection plans ended in the year that had lasted two years or more',
  outOf: 'Protection plans ended in the year',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'lait', column: 'CPPlans2yrs' },
  lait: 'CPPlans2yrs',
}
export default indicator
