import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-severe-absence',
  title: 'Severe absence of children on plans',
  called: 'severe absence of children on protection plans',
  domain: 'health and education of children looked after',
  question: 'Who has dropped out of school?',
  counts: 'Pupils who missed 50% or more of their half days at school',
  outOf: 'Children with a protection plan on 31 March, those looked after left out',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: {
    dataset: 'absence',
    column: 'pt_pupils_pa_50_exact',
    where: { social_care_group: 'CPPO at 31 March', phase_type_grouping: 'Total' },
  },
  mind: 'There is no 2019/20: schools were closed in the pandemic.',
}
export default indicator
