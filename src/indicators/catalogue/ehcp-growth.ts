import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ehcp-growth',
  title: 'Growth in children with SEND over five years',
  called: 'growth in children with SEND over five years',
  domain: 'SEND',
  question: 'How fast is demand growing?',
  counts: 'Active EHC plans at the period end minus five years before',
  outOf: 'Active EHC plans five years before',
  unit: '%',
  decimals: 1,
  better: 'neither',
  published: { by: 'growth', of: 'lait:SEN_CASES_JAN', years: 5 },
}
export default indicator
