import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'care-leavers-suitable-accommodation-19-21',
  title: 'Care leavers in suitable accommodation, 19 to 21',
  called: 'care leavers aged 19 to 21 in suitable accommodation',
  domain: 'care leavers',
  question: 'Do they have a home?',
  counts: 'Care leavers in accommodation that is thought suitable around their birthday',
  outOf: 'Young people who had been in care and whose 19th, 20th or 21st birthday fell in the year',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'care-leaver-accommodation',
    column: 'care_leaver_percent',
    where: { care_leaver_age: '19 to 21 years', breakdown: 'Accommodation considered suitable' },
  },
  lait: 'CareLeaverAcc',
  mind: 'Those of whom nothing is known are counted among the whole.',
}
export default indicator
