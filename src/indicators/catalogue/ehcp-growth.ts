import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ehcp-growth',
  title: 'Growth in education, health and care plans over five years',
  called: 'the growth in education, health and care plans over five years',
  domain: 'SEND',
  question: 'How fast is demand growing?',
  counts: 'Education, health and care plans in force in January, less those five years before',
  outOf: 'Plans in force five years before',
  unit: '%',
  decimals: 1,
  better: 'neither',
  published: { by: 'growth', of: 'lait:SEN_CASES_JAN', years: 5 },
  mind: 'The growth is worked out from published counts, so the first years have none.',
}
export default indicator
