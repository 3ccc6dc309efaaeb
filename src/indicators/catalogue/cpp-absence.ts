import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-absence',
  title: 'Overall absence of children on plans',
  called: 'overall absence of children on protection plans',
  domain: 'health and education of children looked after',
  question: 'Are protected children in school?',
  counts: 'Half days of school missed, with permission or without',
  outOf:
    'Half days that could have been attended: children with a protection plan on 31 March, those looked after left out',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: {
    dataset: 'absence',
    column: 'pt_overall',
    where: { social_care_group: 'CPPO at 31 March', phase_type_grouping: 'Total' },
  },
  lait: 'CPPTotalAb_3Term',
  mind: 'There is no 2019/20: schools were closed in the pandemic.',
}
export default indicator
