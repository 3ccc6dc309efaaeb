import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-sdq-concern',
  title: 'SDQ score a cause for concern',
  called: 'looked-after children whose SDQ score is a cause for concern',
  domain: 'health and education of children looked after',
  question: 'How many need help with their wellbeing?',
  counts: 'Children with a score of 17 or more in the strengths and difficulties questionnaire',
  outOf: 'Children aged 5 to 16 looked after for at least 12 months who have a score',
  unit: '%',
  decimals: 0,
  better: 'lower',
  published: {
    dataset: 'looked-after-health',
    column: 'children_percent',
    where: { characteristic: 'Ages 5 to 16 years with SDQ score', breakdown: 'SDQ score is a cause for concern' },
  },
}
export default indicator
