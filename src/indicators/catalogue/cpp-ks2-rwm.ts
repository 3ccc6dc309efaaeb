import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-ks2-rwm',
  title: 'Children on plans at the expected standard, KS2',
  called: 'children on protection plans at the expected standard at the end of key stage 2',
  domain: 'health and education of children looked after',
  question: 'Do protected children achieve?',
  counts: 'Pupils at the expected standard in reading, writing and mathematics',
  outOf: 'Pupils at the end of key stage 2: children with a protection plan on 31 March, those looked after left out',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'key-stage-2',
    column: 'pt_rwm_met_expected_standard',
    where: { social_care_group: 'CPPO at 31 March' },
  },
  lait: 'CPPO_KS2_RWM',
  mind: 'There were no tests in 2019/20 and 2020/21. Groups are small: a few pupils can move the percentage.',
}
export default indicator
