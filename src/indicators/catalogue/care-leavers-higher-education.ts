import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'care-leavers-higher-education',
  title: 'Care leavers in higher education',
  called: 'care leavers in higher education',
  domain: 'care leavers',
  question: 'Are our children at university?',
  counts: 'Former care leavers aged 19 to 21 with ACTIV F1 or P1',
  outOf: 'Former care leavers aged 19 to 21',
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
