import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cin-absence',
  title: 'Overall absence of children in need',
  called: 'overall absence of children in need',
  domain: 'health and education of children looked after',
  question: 'Are children in need in school?',
  counts: 'Sessions missed',
  outOf: 'Sessions possible, children in need (only) at 31 March',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: {
    dataset: 'absence',
    column: 'pt_overall',
    where: { social_care_group: 'CINO at 31 March', phase_type_grouping: 'Total' },
  },
  lait: 'CINTotalAb_3Term',
}
export default indicator
