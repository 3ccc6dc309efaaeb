import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ehcp-requests',
  title: 'Requests for an EHC needs assessment',
  called: 'requests for an EHC needs assessment',
  domain: 'SEND',
  question: 'Is demand rising?',
  counts: 'Requests in the month',
  outOf: 'none (count)',
  unit: 'count',
  decimals: 0,
  better: 'neither',
  published: { dataset: 'lait', column: 'SEN_INIT_REQ' },
  lait: 'SEN_INIT_REQ',
}
export default indicator
