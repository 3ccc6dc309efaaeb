import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-health-assessment',
  title: 'Health assessments up to date',
  called: 'looked-after children with an up-to-date health assessment',
  domain: 'health and education of children looked after',
  question: 'Is every child’s health assessed?',
  counts: 'Children who had their health assessed in the year',
  outOf: 'Children looked after on 31 March who had been looked after for at least 12 months',
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
