import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cin-ks2-rwm',
  title: 'Children in need at the expected standard, KS2',
  called: 'children in need at the expected standard, KS2',
  domain: 'health and education of children looked after',
  question: 'Do children in need achieve?',
  counts: 'As above',
  outOf: 'Children in need (only) at 31 March, eligible KS2 pupils',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'key-stage-2',
    column: 'pt_rwm_met_expected_standard',
    where: { social_care_group: 'CINO at 31 March' },
  },
  lait: 'CIN_KS2_ExpStd_RWM',
}
export default indicator
