import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'care-leavers-eet-17-18',
  title: 'Care leavers in education, employment or training, 17 to 18',
  called: 'care leavers in education, employment or training, 17 to 18',
  domain: 'care leavers',
  question: 'As above for the younger group',
  counts: 'As above, ages 17 and 18',
  outOf: 'Care leavers aged 17 and 18',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'care-leaver-activity',
    column: 'care_leaver_percent',
    where: { care_leaver_age: '17 to 18 years', breakdown: 'Total in education, employment or training' },
  },
}
export default indicator
