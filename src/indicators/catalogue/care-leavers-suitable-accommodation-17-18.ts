import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'care-leavers-suitable-accommodation-17-18',
  title: 'Care leavers in suitable accommodation, 17 to 18',
  called: 'care leavers in suitable accommodation, 17 to 18',
  domain: 'care leavers',
  question: 'As above, younger',
  counts: 'ACCOM suitability 1',
  outOf: 'Care leavers aged 17 and 18',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'care-leaver-accommodation',
    column: 'care_leaver_percent',
    where: { care_leaver_age: '17 to 18 years', breakdown: 'Accommodation considered suitable' },
  },
}
export default indicator
