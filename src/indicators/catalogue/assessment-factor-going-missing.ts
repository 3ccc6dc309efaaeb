import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'assessment-factor-going-missing',
  title: 'Assessments finding going missing (10A)',
  called: 'assessments finding going missing (10A)',
  domain: 'assessment and children in need',
  question: 'How common is this factor, and is it growing?',
  counts:
    'Assessments authorised in the period whose AssessmentFactors (cinf_assessment_factors_json) include the code',
  outOf: 'Assessments authorised in the period with any factor recorded',
  unit: '%',
  decimals: 1,
  better: 'neither',
  published: { dataset: 'assessment-factors', column: 'Going_missing', shareOf: 'Episodes_with_assessment_factor' },
  mind: 'Published file gives counts of episodes; divide by Episodes_with_assessment_factor for a percentage or by population for the per 10,000 rate the national dashboard shows.',
}
export default indicator
