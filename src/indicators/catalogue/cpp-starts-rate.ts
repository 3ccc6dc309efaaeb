import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-starts-rate',
  title: 'Plans starting per 10,000 children',
  called: 'plans starting per 10,000 children',
  domain: 'child protection',
  question: 'How many new plans?',
  counts: 'Plans with CPPstartDate in the year',
  outOf:
    'ONS mid-year estimate of residents aged 0 to 17 for the authority, of the year before the period ends (mid-2024 for 31 March 2025)',
  unit: 'per 10,000 children',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'lait', column: 'CPP_Abuse_Rate' },
  lait: 'CPP_Abuse_Rate',
}
export default indicator
