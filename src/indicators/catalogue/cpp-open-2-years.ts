import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-open-2-years',
  title: 'Plans open two years or more',
  called: 'protection plans open two years or more',
  domain: 'child protection',
  question: 'Is any plan drifting?',
  counts: 'Protection plans on 31 March that had lasted two years or more',
  outOf: 'Protection plans on 31 March',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'plan-durations', column: '2_years_or_more_percent' },
  lait: 'CPPlans2yrsActive',
  mind: 'Numbers are small: many authorities are withheld, and one child can move the percentage.',
}
export default indicator
