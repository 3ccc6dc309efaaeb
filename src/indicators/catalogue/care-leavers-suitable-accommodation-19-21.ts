import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'care-leavers-suitable-accommodation-19-21',
  title: 'Care leavers in suitable accommodation, 19 to 21',
  called: 'care leavers in suitable accommodation, 19 to 21',
  domain: 'care leavers',
  question: 'Do they have a home?',
  counts: 'ACCOM suitability 1',
  outOf: 'Former care leavers aged 19 to 21',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'care-leaver-accommodation',
    column: 'care_leaver_percent',
    where: { care_leaver_age: '19 to 21 years', breakdown: 'Accommodation considered suitable' },
  },
  lait: 'CareLeaverAcc',
}
export default indicator
