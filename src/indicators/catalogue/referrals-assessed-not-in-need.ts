import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'referrals-assessed-not-in-need',
  title: 'Referrals assessed and found not in need',
  called: 'referrals assessed and found not in need',
  domain: 'front door',
  question: 'How many families are assessed who did not need us?',
  counts: 'Referrals in the period closed with reason RC8 (closed after assessment, no further action)',
  outOf: 'Referrals in the period',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'referrals', column: 'not_in_need_percent' },
  lait: 'Referrals_AssessedNotNeed',
}
export default indicator
