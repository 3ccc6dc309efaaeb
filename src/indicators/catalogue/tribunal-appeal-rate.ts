import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'tribunal-appeal-rate',
  title: 'SEND tribunal appeal rate',
  called: 'SEND tribunal appeal rate',
  domain: 'SEND',
  question: 'Do families challenge us?',
  counts: 'Appeals registered',
  outOf: 'Appealable decisions',
  unit: '%',
  decimals: 2,
  better: 'lower',
  published: { dataset: 'lait', column: 'SEN_AppealableDec' },
  lait: 'SEN_AppealableDec',
}
export default indicator
