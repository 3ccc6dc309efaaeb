import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'september-guarantee',
  title: 'September guarantee offers',
  called: 'september guarantee offers',
  domain: 'NEET and participation',
  question: 'Does everyone have an offer?',
  counts: '16 and 17 year olds with an offer of learning',
  outOf: '16 and 17 year olds',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: 'Sept_Guarantee' },
  lait: 'Sept_Guarantee',
}
export default indicator
