import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'reoffending-rate',
  title: 'Reoffending by young people aged 15 to 17',
  called: 'reoffending by young people aged 15 to 17',
  domain: 'youth justice',
  question: 'Does our work stop offending?',
  counts: 'Young people of those who offended again within 12 months',
  outOf: 'Young people aged 15 to 17 cautioned, sentenced outside custody or released in the period',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'lait', column: 'ReoffYO15-17' },
  lait: 'ReoffYO15-17',
  mind: 'Those of 10 to 14 are a measure of their own.',
}
export default indicator
