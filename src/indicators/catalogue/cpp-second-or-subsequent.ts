import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-second-or-subsequent',
  title: 'Plans that are a second or subsequent plan',
  called: 'protection plans that are a second or later plan',
  domain: 'child protection',
  question: 'Do children come back onto plans?',
  counts: 'Protection plans that began in the year of a child who had had a plan before, however long ago',
  outOf: 'Protection plans that began in the year',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'second-plans', column: 'CPP_subsequent_percent' },
  lait: 'PrevRegCPR',
}
export default indicator
