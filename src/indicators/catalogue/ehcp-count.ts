import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ehcp-count',
  title: 'Children with an education, health and care plan',
  called: 'children with an education, health and care plan',
  domain: 'SEND',
  question: 'How many plans do we maintain?',
  counts: 'Active EHC plans at the period end (0 to 25)',
  outOf: 'none (count)',
  unit: 'plans',
  decimals: 0,
  better: 'neither',
  published: { dataset: 'lait', column: 'SEN_CASES_JAN' },
  lait: 'SEN_CASES_JAN',
}
export default indicator
