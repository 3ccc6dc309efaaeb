import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-absence',
  title: 'Overall absence of children looked after',
  called: 'overall absence of children looked after',
  domain: 'health and education of children looked after',
  question: 'Do they attend?',
  counts: 'Sessions missed',
  outOf: 'Sessions possible, children looked after 12 months at 31 March',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: {
    dataset: 'absence',
    column: 'pt_overall',
    where: { social_care_group: 'CLA 12 months at 31 March', phase_type_grouping: 'Total' },
  },
  lait: 'LAC_Over_Abs',
}
export default indicator
