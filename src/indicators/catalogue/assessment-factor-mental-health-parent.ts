import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'assessment-factor-mental-health-parent',
  title: 'Assessments finding parental mental health (4B)',
  called: 'assessments that found the mental health of a parent',
  domain: 'assessment and children in need',
  question: 'How common is this factor, and is it growing?',
  counts: 'Assessments completed in the year that found the mental health of a parent',
  outOf: 'Assessments completed in the year that found any factor',
  unit: '%',
  decimals: 1,
  better: 'neither',
  published: {
    dataset: 'assessment-factors',
    column: 'Mental_Health_parent',
    shareOf: 'Episodes_with_assessment_factor',
  },
  mind: 'The publisher gives numbers of assessments; the percentage is worked out from two of them. One assessment can have several factors, so the percentages add up to more than 100.',
}
export default indicator
