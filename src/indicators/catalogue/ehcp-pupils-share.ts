import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ehcp-pupils-share',
  title: 'Pupils with an EHC plan',
  called: 'pupils with an education, health and care plan',
  domain: 'SEND',
  question: 'What share of pupils have a plan?',
  counts: 'Pupils with an education, health and care plan in January',
  outOf: 'Pupils of schools in the area',
  unit: '%',
  decimals: 1,
  better: 'neither',
  published: { dataset: 'lait', column: 'SEN_TotStat' },
  lait: 'SEN_TotStat',
  mind: 'Pupils are counted where they go to school, not where they live.',
}
export default indicator
