import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-severe-absence',
  title: 'Severe absence of children looked after',
  called: 'severe absence of children looked after',
  domain: 'health and education of children looked after',
  question: 'Who has dropped out?',
  counts: 'Pupils who missed 50% or more of their half days at school',
  outOf: 'Children looked after on 31 March who had been looked after for at least 12 months',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: {
    dataset: 'absence',
    column: 'pt_pupils_pa_50_exact',
    where: { social_care_group: 'CLA 12 months at 31 March', phase_type_grouping: 'Total' },
  },
  mind: 'There is no 2019/20: schools were closed in the pandemic.',
}
export default indicator
