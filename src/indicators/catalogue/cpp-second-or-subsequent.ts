import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-second-or-subsequent',
  title: 'Plans that are a second or subsequent plan',
  called: 'plans that are a second or subsequent plan',
  domain: 'child protection',
  question: 'Do children come back onto plans?',
  counts:
    'Plans started in the period where the child had an earlier plan in any authority at any time (NumberOfPreviousCPP of 1 or more)',
  outOf: 'Plans started in the period',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'second-plans', column: 'CPP_subsequent_percent' },
  lait: 'PrevRegCPR',
}
export default indicator
