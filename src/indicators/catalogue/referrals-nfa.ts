import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'referrals-nfa',
  title: 'Referrals closed with no further action',
  called: 'referrals closed with no further action',
  domain: 'front door',
  question: 'Are we accepting work that needs nothing from us?',
  counts: 'Referrals with ReferralNFA = true (cine_referral_nfa = Y)',
  outOf: 'Referrals in the period',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'referrals', column: 'no_further_action_percent' },
  lait: 'CIN_Refferals_NFA',
}
export default indicator
