import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'referrals-count',
  title: 'Referrals to children’s social care',
  called: 'referrals to children’s social care',
  domain: 'front door',
  question: 'How many referrals did we accept?',
  counts: 'ssd_cin_episodes with cine_referral_date in the month (CIN census CINreferralDate)',
  outOf: 'none (count)',
  unit: 'referrals',
  decimals: 0,
  better: 'neither',
  published: { dataset: 'referrals', column: 'referral_count' },
  lait: 'CPP_Total_NumRef',
}
export default indicator
