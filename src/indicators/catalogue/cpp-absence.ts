import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-absence',
  title: 'Overall absence of children on plans',
  called: 'overall absence of children on plans',
  domain: 'health and education of children looked after',
  question: 'Are protected children in school?',
  counts: 'Sessions missed',
  outOf: 'Sessions possible, children on plans at 31 March',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: {
    dataset: 'absence',
    column: 'pt_overall',
    where: { social_care_group: 'CPPO at 31 March', phase_type_grouping: 'Total' },
  },
  lait: 'CPPTotalAb_3Term',
}
export default indicator
