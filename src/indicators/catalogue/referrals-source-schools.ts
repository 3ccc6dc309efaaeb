import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'referrals-source-schools',
  title: 'Share of referrals from schools and education',
  called: 'the share of referrals from schools and education',
  domain: 'front door',
  question: 'Who is referring, and has the mix moved?',
  counts: 'Referrals received in the year from schools and education services',
  outOf: 'Referrals received in the year',
  unit: '%',
  decimals: 1,
  better: 'neither',
  published: { dataset: 'lait', column: 'RefBySource_Schl_%' },
  lait: 'RefBySource_Schl_%',
}
export default indicator
