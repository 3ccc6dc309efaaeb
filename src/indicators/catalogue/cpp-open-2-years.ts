import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-open-2-years',
  title: 'Plans open two years or more',
  called: 'plans open two years or more',
  domain: 'child protection',
  question: 'Is any plan drifting?',
  counts: 'Open plans with duration of 730 days or more at the period end',
  outOf: 'Open plans at the period end',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'plan-durations', column: '2_years_or_more_percent' },
  lait: 'CPPlans2yrsActive',
}
export default indicator
