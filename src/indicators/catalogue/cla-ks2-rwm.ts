import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-ks2-rwm',
  title: 'Looked-after children at the expected standard, KS2',
  called: 'children looked after at the expected standard at the end of key stage 2',
  domain: 'health and education of children looked after',
  question: 'Do they do well at 11?',
  counts: 'Pupils at the expected standard in reading, writing and mathematics',
  outOf:
    'Pupils at the end of key stage 2: children looked after on 31 March who had been looked after for at least 12 months',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'key-stage-2',
    column: 'pt_rwm_met_expected_standard',
    where: { social_care_group: 'CLA 12 months at 31 March' },
  },
  lait: 'LAC_KS2_ExpStd_RWM',
  mind: 'There were no tests in 2019/20 and 2020/21. Groups are small: a few pupils can move the percentage.',
}
export default indicator
