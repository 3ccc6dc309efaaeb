import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'neet-16-17',
  title: '16 and 17 year olds NEET',
  called: '16 and 17 year olds NEET',
  domain: 'NEET and participation',
  question: 'How many are NEET?',
  counts: '16 and 17 year olds not in education, employment or training',
  outOf: '16 and 17 year olds known',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'lait', column: '16-17 NEET' },
  lait: '16-17 NEET',
}
export default indicator
