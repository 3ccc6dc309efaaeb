import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'referrals-source-schools',
  title: 'Share of referrals from schools and education',
  called: 'share of referrals from schools and education',
  domain: 'front door',
  question: 'Who is referring, and has the mix moved?',
  counts: 'Referrals with ReferralSource (cine_referral_source_code) in 2A-2B',
  outOf: 'Referrals in the period',
  unit: '%',
  decimals: 1,
  better: 'neither',
  published: { dataset: 'lait', column: 'RefBySource_Schl_%' },
  lait: 'RefBySource_Schl_%',
}
export default indicator
