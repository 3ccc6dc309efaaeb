import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cin-absence',
  title: 'Overall absence of children in need',
  called: 'overall absence of children in need',
  domain: 'health and education of children looked after',
  question: 'Are children in need in school?',
  counts: 'Half days of school missed, with permission or without',
  outOf:
    'Half days that could have been attended: children in need on 31 March, those on protection plans or looked after left out',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: {
    dataset: 'absence',
    column: 'pt_overall',
    where: { social_care_group: 'CINO at 31 March', phase_type_grouping: 'Total' },
  },
  lait: 'CINTotalAb_3Term',
  mind: 'There is no 2019/20: schools were closed in the pandemic.',
}
export default indicator
