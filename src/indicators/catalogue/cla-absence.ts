import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-absence',
  title: 'Overall absence of children looked after',
  called: 'overall absence of children looked after',
  domain: 'health and education of children looked after',
  question: 'Do they attend?',
  counts: 'Half days of school missed, with permission or without',
  outOf:
    'Half days that could have been attended: children looked after on 31 March who had been looked after for at least 12 months',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: {
    dataset: 'absence',
    column: 'pt_overall',
    where: { social_care_group: 'CLA 12 months at 31 March', phase_type_grouping: 'Total' },
  },
  lait: 'LAC_Over_Abs',
  mind: 'There is no 2019/20: schools were closed in the pandemic.',
}
export default indicator
