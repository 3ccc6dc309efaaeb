import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cin-persistent-absence',
  title: 'Persistent absence of children in need',
  called: 'persistent absence of children in need',
  domain: 'health and education of children looked after',
  question: 'Are children in need in school?',
  counts: 'Pupils missing 10% or more of sessions',
  outOf: 'Children in need at 31 March (excluding CP and CLA) matched to attendance',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: {
    dataset: 'absence',
    column: 'pt_pupils_pa_10_exact',
    where: { social_care_group: 'CINO at 31 March', phase_type_grouping: 'Total' },
  },
  lait: 'CINPermAbsent_3Term',
}
export default indicator
