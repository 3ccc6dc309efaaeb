import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-ended-2-years',
  title: 'Ended plans that lasted two years or more',
  called: 'ended plans that lasted two years or more',
  domain: 'child protection',
  question: 'Did plans run too long?',
  counts: 'Plans ended in the period that lasted 730 days or more',
  outOf: 'Plans ended in the period',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'lait', column: 'CPPlans2yrs' },
  lait: 'CPPlans2yrs',
}
export default indicator
