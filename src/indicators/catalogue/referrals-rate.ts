import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'referrals-rate',
  title: 'Referrals per 10,000 children',
  called: 'referrals per 10,000 children',
  domain: 'front door',
  question: 'Is our referral rate high against similar authorities?',
  counts: 'Referrals in the year (CINreferralDate between 1 April and 31 March)',
  outOf:
    'ONS mid-year estimate of residents aged 0 to 17 for the authority, of the year before the period ends (mid-2024 for 31 March 2025)',
  unit: 'per 10,000 children',
  decimals: 1,
  better: 'neither',
  published: { dataset: 'lait', column: 'CPP_Total_Rateper10,000' },
  lait: 'CPP_Total_Rateper10,000',
}
export default indicator
