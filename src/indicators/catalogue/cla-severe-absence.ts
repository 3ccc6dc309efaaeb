import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-severe-absence',
  title: 'Severe absence of children looked after',
  called: 'severe absence of children looked after',
  domain: 'health and education of children looked after',
  question: 'Who has dropped out?',
  counts: 'Pupils missing 50% or more of sessions',
  outOf: 'As cla-persistent-absence',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: {
    dataset: 'absence',
    column: 'pt_pupils_pa_50_exact',
    where: { social_care_group: 'CLA 12 months at 31 March', phase_type_grouping: 'Total' },
  },
}
export default indicator
