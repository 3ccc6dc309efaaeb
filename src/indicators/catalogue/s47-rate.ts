import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 's47-rate',
  title: 'Section 47 enquiries per 10,000 children',
  called: 'section 47 enquiries per 10,000 children',
  domain: 'child protection',
  question: 'Are we investigating too readily or too rarely?',
  counts: 'S47 enquiries with S47ActualStartDate in the year',
  outOf:
    'ONS mid-year estimate of residents aged 0 to 17 for the authority, of the year before the period ends (mid-2024 for 31 March 2025)',
  unit: 'per 10,000 children',
  decimals: 1,
  better: 'neither',
  published: { dataset: 'lait', column: 'Section_47' },
  lait: 'Section_47',
}
export default indicator
