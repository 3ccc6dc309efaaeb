import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'assessment-factor-domestic-abuse-parent',
  title: 'Assessments finding domestic abuse of a parent (3B)',
  called: 'assessments that found domestic abuse of a parent',
  domain: 'assessment and children in need',
  question: 'How common is this factor, and is it growing?',
  counts: 'Assessments completed in the year that found domestic abuse of a parent',
  outOf: 'Assessments completed in the year that found any factor',
  unit: '%',
  decimals: 1,
  better: 'neither',
  published: {
    dataset: 'assessment-factors',
    column: 'Domestic_Abuse_parent',
    shareOf: 'Episodes_with_assessment_factor',
  },
  mind: 'The publisher gives numbers of assessments; the percentage is worked out from two of them. One assessment can have several factors, so the percentages add up to more than 100.',
}
export default indicator
