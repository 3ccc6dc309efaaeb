import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'care-leavers-eet-19-21',
  title: 'Care leavers in education, employment or training, 19 to 21',
  called: 'care leavers in education, employment or training, 19 to 21',
  domain: 'care leavers',
  question: 'Are they getting on in life?',
  counts: 'Former care leavers aged 19 to 21 with ACTIV code F1, P1, F2, P2, F4, P4, F5 or P5',
  outOf: 'Former care leavers aged 19 to 21',
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
