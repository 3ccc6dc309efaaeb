import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-sdq-average',
  title: 'Average SDQ score',
  called: 'average SDQ score',
  domain: 'health and education of children looked after',
  question: 'How are children feeling?',
  counts: 'Sum of SDQ_SCORE for children aged 4 to 16 with a score',
  outOf: 'OC2 children aged 4 to 16 with a score (published as ages 5 to 16)',
  unit: 'score',
  decimals: 1,
  better: 'lower',
  published: {
    dataset: 'looked-after-health',
    column: 'children_count',
    where: { characteristic: 'Ages 5 to 16 years with SDQ score', breakdown: 'SDQ average score' },
  },
  lait: 'Emotional_LAC',
  mind: 'Published in the children_count column of this file; the percent column is z. Bands: 0-13 normal, 14-16 borderline, 17-40 concern.',
}
export default indicator
