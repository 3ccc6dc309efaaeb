import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'care-leavers-suitable-accommodation-17-18',
  title: 'Care leavers in suitable accommodation, 17 to 18',
  called: 'care leavers aged 17 and 18 in suitable accommodation',
  domain: 'care leavers',
  question: 'Do the youngest care leavers have a home?',
  counts: 'Care leavers in accommodation that is thought suitable around their birthday',
  outOf: 'Young people who had been in care and whose 17th or 18th birthday fell in the year',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'care-leaver-accommodation',
    column: 'care_leaver_percent',
    where: { care_leaver_age: '17 to 18 years', breakdown: 'Accommodation considered suitable' },
  },
  mind: 'Those of whom nothing is known are counted among the whole.',
}
export default indicator
