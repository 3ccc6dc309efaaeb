import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-persistent-absence',
  title: 'Persistent absence of children on plans',
  called: 'persistent absence of children on plans',
  domain: 'health and education of children looked after',
  question: 'Are protected children in school?',
  counts: 'Pupils missing 10% or more of sessions',
  outOf: 'Children on a child protection plan at 31 March (excluding CLA) matched to attendance',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: {
    dataset: 'absence',
    column: 'pt_pupils_pa_10_exact',
    where: { social_care_group: 'CPPO at 31 March', phase_type_grouping: 'Total' },
  },
  lait: 'CPPPerAbs_3Term',
}
export default indicator
