import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ehcp-requests',
  title: 'Requests for an EHC needs assessment',
  called: 'requests for an assessment for an education, health and care plan',
  domain: 'SEND',
  question: 'Is demand rising?',
  counts: 'Requests in the year for an assessment for an education, health and care plan',
  outOf: 'Nothing: it is a count',
  unit: 'requests',
  decimals: 0,
  better: 'neither',
  published: { dataset: 'lait', column: 'SEN_INIT_REQ' },
  lait: 'SEN_INIT_REQ',
}
export default indicator
