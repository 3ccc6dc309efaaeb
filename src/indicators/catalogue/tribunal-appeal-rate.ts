import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'tribunal-appeal-rate',
  title: 'SEND tribunal appeal rate',
  called: 'the rate of appeals to the SEND tribunal',
  domain: 'SEND',
  question: 'Do families challenge us?',
  counts: 'Appeals to the tribunal for special educational needs and disability in the year',
  outOf: 'Decisions in the year that could be appealed against',
  unit: '%',
  decimals: 2,
  better: 'lower',
  published: { dataset: 'lait', column: 'SEN_AppealableDec' },
  lait: 'SEN_AppealableDec',
}
export default indicator
