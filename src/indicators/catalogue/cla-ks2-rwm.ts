import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-ks2-rwm',
  title: 'Looked-after children at the expected standard, KS2',
  called: 'looked-after children at the expected standard, KS2',
  domain: 'health and education of children looked after',
  question: 'Do they do well at 11?',
  counts: 'Pupils at the expected standard in reading, writing and maths',
  outOf: 'Looked-after 12 months at 31 March, eligible KS2 pupils',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'key-stage-2',
    column: 'pt_rwm_met_expected_standard',
    where: { social_care_group: 'CLA 12 months at 31 March' },
  },
  lait: 'LAC_KS2_ExpStd_RWM',
}
export default indicator
