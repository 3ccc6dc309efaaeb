import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'staying-put',
  title: 'Care leavers staying put with former foster carers at 18',
  called: 'care leavers staying put with former foster carers at 18',
  domain: 'care leavers',
  question: 'Can they stay in the family they know?',
  counts: '18 year olds living with the foster carers they lived with before 18',
  outOf: 'Care leavers aged 18 who were in foster care at 18',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: 'StayingPut' },
  lait: 'StayingPut',
}
export default indicator
