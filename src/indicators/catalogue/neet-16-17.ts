import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'neet-16-17',
  title: '16 and 17 year olds not in education, employment or training',
  called: '16 and 17 year olds not in education, employment or training',
  domain: 'NEET and participation',
  question: 'How many young people are in nothing?',
  counts: '16 and 17 year olds not in education, employment or training, on average over December to February',
  outOf: '16 and 17 year olds known to the authority',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'lait', column: '16-17 NEET' },
  lait: '16-17 NEET',
  mind: 'Where the activity of many is not known, fewer are counted: see it together with those not known.',
}
export default indicator
