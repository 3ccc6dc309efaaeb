import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-development-assessment',
  title: 'Development assessments up to date (0 to 4)',
  called: 'development assessments up to date (0 to 4)',
  domain: 'health and education of children looked after',
  question: 'Are little ones developing?',
  counts: 'OC2 children aged 0 to 4 with HEALTH_ASSESSMENT = 1',
  outOf: 'OC2 children aged 0 to 4',
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
