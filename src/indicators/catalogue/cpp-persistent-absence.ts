import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-persistent-absence',
  title: 'Persistent absence of children on plans',
  called: 'persistent absence of children on protection plans',
  domain: 'health and education of children looked after',
  question: 'Are protected children in school?',
  counts: 'Pupils who missed 10% or more of their half days at school',
  outOf: 'Children with a protection plan on 31 March, those looked after left out',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: {
    dataset: 'absence',
    column: 'pt_pupils_pa_10_exact',
    where: { social_care_group: 'CPPO at 31 March', phase_type_grouping: 'Total' },
  },
  lait: 'CPPPerAbs_3Term',
  mind: 'There is no 2019/20: schools were closed in the pandemic.',
}
export default indicator
