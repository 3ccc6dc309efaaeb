import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'assessment-factor-emotional-abuse',
  title: 'Assessments finding emotional abuse (17A)',
  called: 'assessments that found emotional abuse',
  domain: 'assessment and children in need',
  question: 'How common is this factor, and is it growing?',
  counts: 'Assessments completed in the year that found emotional abuse',
  outOf: 'Assessments completed in the year that found any factor',
  unit: '%',
  decimals: 1,
  better: 'neither',
  published: { dataset: 'assessment-factors', column: 'Emotional_Abuse', shareOf: 'Episodes_with_assessment_factor' },
  mind: 'The publisher gives numbers of assessments; the percentage is worked out from two of them. One assessment can have several factors, so the percentages add up to more than 100.',
}
export default indicator
