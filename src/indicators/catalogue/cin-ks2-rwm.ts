import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cin-ks2-rwm',
  title: 'Children in need at the expected standard, KS2',
  called: 'children in need at the expected standard at the end of key stage 2',
  domain: 'health and education of children looked after',
  question: 'Do children in need achieve?',
  counts: 'Pupils at the expected standard in reading, writing and mathematics',
  outOf:
    'Pupils at the end of key stage 2: children in need on 31 March, those on protection plans or looked after left out',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'key-stage-2',
    column: 'pt_rwm_met_expected_standard',
    where: { social_care_group: 'CINO at 31 March' },
  },
  lait: 'CIN_KS2_ExpStd_RWM',
  mind: 'There were no tests in 2019/20 and 2020/21. Groups are small: a few pupils can move the percentage.',
}
export default indicator
