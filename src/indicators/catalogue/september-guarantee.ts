import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'september-guarantee',
  title: 'September guarantee offers',
  called: '16 and 17 year olds with an offer of a place by the end of September',
  domain: 'NEET and participation',
  question: 'Does everyone have an offer?',
  counts: '16 and 17 year olds who were offered a place in education or training by the end of September',
  outOf: '16 and 17 year olds who should have an offer',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: 'Sept_Guarantee' },
  lait: 'Sept_Guarantee',
}
export default indicator
