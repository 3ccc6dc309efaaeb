import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'care-leavers-eet-19-21',
  title: 'Care leavers in education, employment or training, 19 to 21',
  called: 'care leavers aged 19 to 21 in education, employment or training',
  domain: 'care leavers',
  question: 'Are they getting on in life?',
  counts: 'Care leavers in education, employment or training around their birthday',
  outOf: 'Young people who had been in care and whose 19th, 20th or 21st birthday fell in the year',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'care-leaver-activity',
    column: 'care_leaver_percent',
    where: { care_leaver_age: '19 to 21 years', breakdown: 'Total in education, employment or training' },
  },
  lait: 'CareLeaverEET',
}
export default indicator
