import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'referrals-source-police',
  title: 'Share of referrals from police',
  called: 'share of referrals from police',
  domain: 'front door',
  question: 'Who is referring, and has the mix moved?',
  counts: 'Referrals with ReferralSource (cine_referral_source_code) in 6',
  outOf: 'Referrals in the period',
  unit: '%',
  decimals: 1,
  better: 'neither',
  published: { dataset: 'lait', column: 'RefBySource_Police_%' },
  lait: 'RefBySource_Police_%',
}
export default indicator
