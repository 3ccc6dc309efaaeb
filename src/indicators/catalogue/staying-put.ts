import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'staying-put',
  title: 'Care leavers staying with their former foster carers',
  called: 'care leavers staying with their former foster carers',
  domain: 'care leavers',
  question: 'Can they stay in the family they know?',
  counts: 'Care leavers who were living with their former foster carers',
  outOf: 'Care leavers aged 18 to 20 who lived with foster carers on their 18th birthday',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: 'StayingPut' },
  lait: 'StayingPut',
}
export default indicator
