import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'care-leavers-higher-education',
  title: 'Care leavers in higher education',
  called: 'care leavers in higher education',
  domain: 'care leavers',
  question: 'Are our children at university?',
  counts: 'Care leavers in higher education around their birthday',
  outOf: 'Young people who had been in care and whose 19th, 20th or 21st birthday fell in the year',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'care-leaver-activity',
    column: 'care_leaver_percent',
    where: { care_leaver_age: '19 to 21 years', breakdown: 'Higher education i.e. studies beyond A level' },
  },
  lait: 'LAC_19_HE',
}
export default indicator
