import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-health-assessment',
  title: 'Health assessments up to date',
  called: 'health assessments up to date',
  domain: 'health and education of children looked after',
  question: 'Is every child’s health assessed?',
  counts: 'OC2 children with HEALTH_CHECK = 1 (annual, or twice yearly under 5)',
  outOf: 'Children looked after continuously for 12 months or more at 31 March (903 OC2 cohort)',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'looked-after-health',
    column: 'children_percent',
    where: {
      characteristic: 'Health assessments: Children looked after all ages',
      breakdown: 'Had their annual health assessment',
    },
  },
  lait: 'LACHealth%',
}
export default indicator
