import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'care-applications-rate',
  title: 'Care applications per 10,000 children',
  called: 'care applications per 10,000 children',
  domain: 'child protection',
  question: 'Are we going to court more?',
  counts: 'Care applications issued in the year (court records)',
  outOf:
    'ONS mid-year estimate of residents aged 0 to 17 for the authority, of the year before the period ends (mid-2024 for 31 March 2025)',
  unit: 'per 10,000 children',
  decimals: 1,
  better: 'neither',
  published: { dataset: 'lait', column: 'CareApplications' },
  lait: 'CareApplications',
}
export default indicator
