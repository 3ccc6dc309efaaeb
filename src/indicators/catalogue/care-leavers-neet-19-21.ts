import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'care-leavers-neet-19-21',
  title: 'Care leavers not in education, employment or training',
  called: 'care leavers aged 19 to 21 not in education, employment or training',
  domain: 'care leavers',
  question: 'Who is not occupied?',
  counts: 'Care leavers not in education, employment or training around their birthday',
  outOf: 'Young people who had been in care and whose 19th, 20th or 21st birthday fell in the year',
  unit: '%',
  decimals: 0,
  better: 'lower',
  published: {
    dataset: 'care-leaver-activity',
    column: 'care_leaver_percent',
    where: { care_leaver_age: '19 to 21 years', breakdown: 'Total not in education, employment or training' },
  },
  lait: 'CareLeaversNEET',
  mind: 'Those of whom nothing is known are in neither figure, so the two do not make 100%.',
}
export default indicator
