import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'referrals-assessed-not-in-need',
  title: 'Referrals assessed and found not in need',
  called: 'referrals assessed and found not in need',
  domain: 'front door',
  question: 'How many families are assessed who did not need us?',
  counts: 'Referrals received in the year that were assessed and closed because the child was found not to be in need',
  outOf: 'Referrals received in the year',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'referrals', column: 'not_in_need_percent' },
  lait: 'Referrals_AssessedNotNeed',
}
export default indicator
