import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 're-referrals-12m',
  title: 'Re-referrals within 12 months',
  called: 're-referrals within 12 months',
  domain: 'front door',
  question: 'Are children coming back because we closed too soon?',
  counts:
    'Referrals in the period where the same child had an earlier referral to this authority in the 12 calendar months before cine_referral_date (the same day a year earlier counts, another referral on the same day does not)',
  outOf: 'Referrals in the period',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'referrals', column: 'rereferral_percent' },
  lait: 'ReReferral',
  mind: 'Counted from referral date to referral date, not from closure; a referral cannot be its own predecessor.',
}
export default indicator
