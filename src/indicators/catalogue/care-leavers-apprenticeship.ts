import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'care-leavers-apprenticeship',
  title: 'Care leavers in an apprenticeship',
  called: 'care leavers in an apprenticeship',
  domain: 'care leavers',
  question: 'Do we open doors to work?',
  counts: 'ACTIV codes F5, P5',
  outOf: 'Former care leavers aged 19 to 21',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'care-leaver-activity',
    column: 'care_leaver_percent',
    where: { care_leaver_age: '19 to 21 years', breakdown: 'In an apprenticeship' },
  },
}
export default indicator
