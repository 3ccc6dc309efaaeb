import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'participation-16-17',
  title: '16 and 17 year olds in learning',
  called: '16 and 17 year olds in learning',
  domain: 'NEET and participation',
  question: 'How many stay in learning?',
  counts: '16 and 17 year olds in education or training in March',
  outOf: '16 and 17 year olds known to the authority',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: '16-17Ed&Training' },
  lait: '16-17Ed&Training',
}
export default indicator
