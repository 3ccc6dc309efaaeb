import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-sdq-average',
  title: 'Average SDQ score',
  called: 'the average SDQ score of looked-after children',
  domain: 'health and education of children looked after',
  question: 'How are children feeling?',
  counts: 'Scores of the strengths and difficulties questionnaire, added up',
  outOf: 'Children aged 5 to 16 looked after for at least 12 months who have a score',
  unit: 'score',
  decimals: 1,
  better: 'lower',
  published: {
    dataset: 'looked-after-health',
    column: 'children_count',
    where: { characteristic: 'Ages 5 to 16 years with SDQ score', breakdown: 'SDQ average score' },
  },
  lait: 'Emotional_LAC',
  mind: '0 to 13 is usual, 14 to 16 borderline, 17 to 40 a cause for concern. The publisher has it among its counts, and it is a score.',
}
export default indicator
