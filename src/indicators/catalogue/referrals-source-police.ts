import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'referrals-source-police',
  title: 'Share of referrals from police',
  called: 'the share of referrals from the police',
  domain: 'front door',
  question: 'Who is referring, and has the mix moved?',
  counts: 'Referrals received in the year from the police',
  outOf: 'Referrals received in the year',
  unit: '%',
  decimals: 1,
  better: 'neither',
  published: { dataset: 'lait', column: 'RefBySource_Police_%' },
  lait: 'RefBySource_Police_%',
}
export default indicator
