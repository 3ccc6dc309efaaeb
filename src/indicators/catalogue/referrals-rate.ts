import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'referrals-rate',
  title: 'Referrals per 10,000 children',
  called: 'referrals per 10,000 children',
  domain: 'front door',
  question: 'Is our referral rate high against similar authorities?',
  counts: 'Referrals to children’s social care received in the year',
  outOf:
    'Children aged 0 to 17 living in the area in the middle of the year before, as the Office for National Statistics estimates them',
  unit: 'per 10,000 children',
  decimals: 1,
  better: 'neither',
  published: { dataset: 'lait', column: 'CPP_Total_Rateper10,000' },
  lait: 'CPP_Total_Rateper10,000',
}
export default indicator
