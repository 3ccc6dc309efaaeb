import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'care-leavers-eet-17-18',
  title: 'Care leavers in education, employment or training, 17 to 18',
  called: 'care leavers aged 17 and 18 in education, employment or training',
  domain: 'care leavers',
  question: 'Are the youngest care leavers getting on?',
  counts: 'Care leavers in education, employment or training around their birthday',
  outOf: 'Young people who had been in care and whose 17th or 18th birthday fell in the year',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'care-leaver-activity',
    column: 'care_leaver_percent',
    where: { care_leaver_age: '17 to 18 years', breakdown: 'Total in education, employment or training' },
  },
  mind: 'What counts is the age at the birthday in the year. It is never added to that of 19 to 21.',
}
export default indicator
