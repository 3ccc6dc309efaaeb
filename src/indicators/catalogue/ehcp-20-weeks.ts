import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ehcp-20-weeks',
  title: 'EHC plans issued within 20 weeks',
  called: 'education, health and care plans issued within 20 weeks',
  domain: 'SEND',
  question: 'Are families waiting?',
  counts: 'New plans issued within 20 weeks of the request, exceptions left out',
  outOf: 'New plans issued in the year, exceptions left out',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: 'SEN_EHC_Excpt_20wks' },
  lait: 'SEN_EHC_Excpt_20wks',
}
export default indicator
