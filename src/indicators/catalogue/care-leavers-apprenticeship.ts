import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'care-leavers-apprenticeship',
  title: 'Care leavers in an apprenticeship',
  called: 'care leavers in an apprenticeship',
  domain: 'care leavers',
  question: 'Do we open doors to work?',
  counts: 'Care leavers in an apprenticeship around their birthday',
  outOf: 'Young people who had been in care and whose 19th, 20th or 21st birthday fell in the year',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'care-leaver-activity',
    column: 'care_leaver_percent',
    where: { care_leaver_age: '19 to 21 years', breakdown: 'In an apprenticeship' },
  },
  mind: 'Those in an apprenticeship are counted among those in education, employment or training as well.',
}
export default indicator
