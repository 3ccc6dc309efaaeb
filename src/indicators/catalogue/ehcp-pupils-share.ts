import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ehcp-pupils-share',
  title: 'Pupils with an EHC plan',
  called: 'pupils with an EHC plan',
  domain: 'SEND',
  question: 'What share of pupils have a plan?',
  counts: 'Pupils with an EHC plan',
  outOf: 'Pupils',
  unit: '%',
  decimals: 1,
  better: 'neither',
  published: { dataset: 'lait', column: 'SEN_TotStat' },
  lait: 'SEN_TotStat',
}
export default indicator
