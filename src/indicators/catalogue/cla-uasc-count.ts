import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-uasc-count',
  title: 'Unaccompanied children looked after',
  called: 'unaccompanied children looked after',
  domain: 'children looked after',
  question: 'How many unaccompanied children do we look after?',
  counts: 'Unaccompanied children seeking asylum who were looked after on 31 March',
  outOf: 'Nothing: it is a count',
  unit: 'children',
  decimals: 0,
  better: 'neither',
  published: {
    dataset: 'looked-after-on-31-march',
    column: 'children_count',
    where: { characteristic: 'Unaccompanied asylum-seeking children', breakdown: 'UASC' },
  },
  lait: 'Unacc_Asylmn_Seek_Childn',
}
export default indicator
