import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'icpc-15-days',
  title: 'Initial conferences within 15 working days',
  called: 'initial conferences within 15 working days',
  domain: 'child protection',
  question: 'Do we hold conferences in time?',
  counts: 'Initial child protection conferences held within 15 working days of the strategy discussion',
  outOf: 'Initial child protection conferences held in the year',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: 'CP_conf_15days' },
  lait: 'CP_conf_15days',
}
export default indicator
