import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'neet-or-not-known',
  title: '16 and 17 year olds not in education, employment or training, or not known',
  called: '16 and 17 year olds not in education, employment or training, or not known',
  domain: 'NEET and participation',
  question: 'Are young people in learning?',
  counts:
    '16 and 17 year olds not in education, employment or training, or whose activity is not known, on average over December to February',
  outOf: '16 and 17 year olds known to the authority',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'lait', column: '16-17_not known_NEET' },
  lait: '16-17_not known_NEET',
}
export default indicator
