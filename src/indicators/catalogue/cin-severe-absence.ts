import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cin-severe-absence',
  title: 'Severe absence of children in need',
  called: 'severe absence of children in need',
  domain: 'health and education of children looked after',
  question: 'Who has dropped out of school?',
  counts: 'Pupils missing 50% or more of sessions',
  outOf: 'Children in need (only) matched to attendance',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: {
    dataset: 'absence',
    column: 'pt_pupils_pa_50_exact',
    where: { social_care_group: 'CINO at 31 March', phase_type_grouping: 'Total' },
  },
}
export default indicator
