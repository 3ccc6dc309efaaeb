import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'referrals-count',
  title: 'Referrals to children’s social care',
  called: 'referrals to children’s social care',
  domain: 'front door',
  question: 'How many referrals did we accept?',
  counts: 'Referrals to children’s social care received in the year',
  outOf: 'Nothing: it is a count',
  unit: 'referrals',
  decimals: 0,
  better: 'neither',
  published: { dataset: 'referrals', column: 'referral_count' },
  lait: 'CPP_Total_NumRef',
  mind: 'A child referred twice in the year is counted twice.',
}
export default indicator
