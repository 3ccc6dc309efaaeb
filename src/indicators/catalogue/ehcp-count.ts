import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ehcp-count',
  title: 'Education, health and care plans',
  called: 'education, health and care plans',
  domain: 'SEND',
  question: 'How many plans do we maintain?',
  counts: 'Education, health and care plans in force in January, of children and young people up to 25',
  outOf: 'Nothing: it is a count',
  unit: 'plans',
  decimals: 0,
  better: 'neither',
  published: { dataset: 'lait', column: 'SEN_CASES_JAN' },
  lait: 'SEN_CASES_JAN',
}
export default indicator
