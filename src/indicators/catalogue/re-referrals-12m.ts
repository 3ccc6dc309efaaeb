import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 're-referrals-12m',
  title: 'Re-referrals within 12 months',
  called: 're-referrals within 12 months',
  domain: 'front door',
  question: 'Are children coming back because we closed too soon?',
  counts:
    'Referrals received in the year of a child who had been referred to the same authority in the 12 months before',
  outOf: 'Referrals received in the year',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'referrals', column: 'rereferral_percent' },
  lait: 'ReReferral',
  mind: 'It is counted from referral to referral, not from when a case was closed.',
}
export default indicator
