import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'assessments-45-days',
  title: 'Assessments completed within 45 working days',
  called: 'assessments completed within 45 working days',
  domain: 'assessment and children in need',
  question: 'Are assessments timely?',
  counts: 'Assessments completed in the year within 45 working days of the referral',
  outOf: 'Assessments completed in the year',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: 'Continue_Assess_Comp' },
  lait: 'Continue_Assess_Comp',
}
export default indicator
