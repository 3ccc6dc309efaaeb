import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'care-leavers-neet-19-21',
  title: 'Care leavers not in education, employment or training',
  called: 'care leavers not in education, employment or training',
  domain: 'care leavers',
  question: 'Who is not occupied?',
  counts: 'Former care leavers aged 19 to 21 with ACTIV G4, G5 or G6',
  outOf: 'Former care leavers aged 19 to 21',
  unit: '%',
  decimals: 0,
  better: 'lower',
  published: {
    dataset: 'care-leaver-activity',
    column: 'care_leaver_percent',
    where: { care_leaver_age: '19 to 21 years', breakdown: 'Total not in education, employment or training' },
  },
  lait: 'CareLeaversNEET',
}
export default indicator
