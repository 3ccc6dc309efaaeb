import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cin-rate',
  title: 'Children in need per 10,000 children',
  called: 'children in need per 10,000 children',
  domain: 'assessment and children in need',
  question: 'How many children do we hold open?',
  counts:
    'Open CIN episodes at the period end: referral date on or before, no CINclosureDate or later, not closed as NFA (includes CP, CLA, care leavers still supported, disabled and unborn children)',
  outOf:
    'ONS mid-year estimate of residents aged 0 to 17 for the authority, of the year before the period ends (mid-2024 for 31 March 2025)',
  unit: 'per 10,000 children',
  decimals: 1,
  better: 'neither',
  published: { by: 'rate', of: 'cin-count', per: 10_000, population: 'population-0-17' },
  lait: 'CIN',
}
export default indicator
