import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-development-assessment',
  title: 'Development assessments up to date (0 to 4)',
  called: 'looked-after children aged 0 to 4 with an up-to-date development assessment',
  domain: 'health and education of children looked after',
  question: 'Are little ones developing?',
  counts: 'Children aged 0 to 4 whose development had been assessed in time',
  outOf: 'Children aged 0 to 4 looked after on 31 March who had been looked after for at least 12 months',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'looked-after-health',
    column: 'children_percent',
    where: {
      characteristic: 'Development assessments: Children looked after ages 0 to 4 years',
      breakdown: 'Development assessments up to date',
    },
  },
}
export default indicator
