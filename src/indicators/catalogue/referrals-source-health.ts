import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'referrals-source-health',
  title: 'Share of referrals from health services',
  called: 'share of referrals from health services',
  domain: 'front door',
  question: 'Who is referring, and has the mix moved?',
  counts: 'Referrals with ReferralSource (cine_referral_source_code) in 3A-3F',
  outOf: 'Referrals in the period',
  unit: '%',
  decimals: 1,
  better: 'neither',
  published: { dataset: 'lait', column: 'RefBySource_HealthServ_%' },
  lait: 'RefBySource_HealthServ_%',
}
export default indicator
