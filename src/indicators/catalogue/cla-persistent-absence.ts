import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-persistent-absence',
  title: 'Persistent absence of children looked after',
  called: 'persistent absence of children looked after',
  domain: 'health and education of children looked after',
  question: 'Who is missing school?',
  counts: 'Pupils missing 10% or more of sessions',
  outOf: 'Pupils looked after 12 months at 31 March matched to attendance',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: {
    dataset: 'absence',
    column: 'pt_pupils_pa_10_exact',
    where: { social_care_group: 'CLA 12 months at 31 March', phase_type_grouping: 'Total' },
  },
  lait: 'LAC_Pers_Abs',
}
export default indicator
