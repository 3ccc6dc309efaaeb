import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cin-persistent-absence',
  title: 'Persistent absence of children in need',
  called: 'persistent absence of children in need',
  domain: 'health and education of children looked after',
  question: 'Are children in need in school?',
  counts: 'Pupils who missed 10% or more of their half days at school',
  outOf: 'Children in need on 31 March, those on protection plans or looked after left out',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: {
    dataset: 'absence',
    column: 'pt_pupils_pa_10_exact',
    where: { social_care_group: 'CINO at 31 March', phase_type_grouping: 'Total' },
  },
  lait: 'CINPermAbsent_3Term',
  mind: 'There is no 2019/20: schools were closed in the pandemic.',
}
export default indicator
