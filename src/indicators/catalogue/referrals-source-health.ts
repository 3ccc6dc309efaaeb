import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'referrals-source-health',
  title: 'Share of referrals from health services',
  called: 'the share of referrals from health services',
  domain: 'front door',
  question: 'Who is referring, and has the mix moved?',
  counts: 'Referrals received in the year from health services',
  outOf: 'Referrals received in the year',
  unit: '%',
  decimals: 1,
  better: 'neither',
  published: { dataset: 'lait', column: 'RefBySource_HealthServ_%' },
  lait: 'RefBySource_HealthServ_%',
  mind: 'General practitioners, health visitors, school nurses and hospitals are taken together.',
}
export default indicator
