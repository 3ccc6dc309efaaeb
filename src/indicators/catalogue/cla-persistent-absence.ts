import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-persistent-absence',
  title: 'Persistent absence of children looked after',
  called: 'persistent absence of children looked after',
  domain: 'health and education of children looked after',
  question: 'Who is missing school?',
  counts: 'Pupils who missed 10% or more of their half days at school',
  outOf: 'Children looked after on 31 March who had been looked after for at least 12 months',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: {
    dataset: 'absence',
    column: 'pt_pupils_pa_10_exact',
    where: { social_care_group: 'CLA 12 months at 31 March', phase_type_grouping: 'Total' },
  },
  lait: 'LAC_Pers_Abs',
  mind: 'There is no 2019/20: schools were closed in the pandemic.',
}
export default indicator
