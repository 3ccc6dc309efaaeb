import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'referrals-nfa',
  title: 'Referrals closed with no further action',
  called: 'referrals closed with no further action',
  domain: 'front door',
  question: 'Are we accepting work that needs nothing from us?',
  counts: 'Referrals received in the year that ended with no further action, before any assessment',
  outOf: 'Referrals received in the year',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'referrals', column: 'no_further_action_percent' },
  lait: 'CIN_Refferals_NFA',
}
export default indicator
