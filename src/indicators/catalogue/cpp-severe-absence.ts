import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-severe-absence',
  title: 'Severe absence of children on plans',
  called: 'severe absence of children on plans',
  domain: 'health and education of children looked after',
  question: 'Who has dropped out of school?',
  counts: 'Pupils missing 50% or more of sessions',
  outOf: 'Children on plans matched to attendance',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: {
    dataset: 'absence',
    column: 'pt_pupils_pa_50_exact',
    where: { social_care_group: 'CPPO at 31 March', phase_type_grouping: 'Total' },
  },
}
export default indicator
