import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'icpc-15-days',
  title: 'Initial conferences within 15 working days',
  called: 'initial conferences within 15 working days',
  domain: 'child protection',
  question: 'Do we hold conferences in time?',
  counts: 'Conferences in the period held 15 or fewer working days after S47ActualStartDate (strategy discussion)',
  outOf: 'Conferences held in the period',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: 'CP_conf_15days' },
  lait: 'CP_conf_15days',
}
export default indicator
