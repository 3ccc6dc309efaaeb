import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'first-time-entrants',
  title: 'First time entrants to youth justice',
  called: 'first time entrants to youth justice',
  domain: 'youth justice',
  question: 'Do we keep children out of the system?',
  counts: 'First time entrants in the year',
  outOf: 'Residents aged 10 to 17, per 100,000',
  unit: 'per 100,000 aged 10 to 17',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'lait', column: 'FirstYJS' },
  lait: 'FirstYJS',
}
export default indicator
