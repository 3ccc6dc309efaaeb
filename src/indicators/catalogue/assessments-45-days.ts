import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'assessments-45-days',
  title: 'Assessments completed within 45 working days',
  called: 'assessments completed within 45 working days',
  domain: 'assessment and children in need',
  question: 'Are assessments timely?',
  counts:
    'Assessments authorised in the period with 45 or fewer working days from AssessmentActualStartDate (cina_assessment_start_date) to AssessmentAuthorisationDate',
  outOf: 'Assessments authorised in the period',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: 'Continue_Assess_Comp' },
  lait: 'Continue_Assess_Comp',
}
export default indicator
