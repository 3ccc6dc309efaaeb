import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-ks2-rwm',
  title: 'Children on plans at the expected standard, KS2',
  called: 'children on plans at the expected standard, KS2',
  domain: 'health and education of children looked after',
  question: 'Do protected children achieve?',
  counts: 'Pupils at the expected standard in reading, writing and maths',
  outOf: 'Children on plans at 31 March, eligible KS2 pupils',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'key-stage-2',
    column: 'pt_rwm_met_expected_standard',
    where: { social_care_group: 'CPPO at 31 March' },
  },
  lait: 'CPPO_KS2_RWM',
}
export default indicator
