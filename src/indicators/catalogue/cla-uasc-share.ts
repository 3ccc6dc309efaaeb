import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-uasc-share',
  title: 'Share of looked-after children who are unaccompanied',
  called: 'the share of looked-after children who are unaccompanied',
  domain: 'children looked after',
  question: 'How far does asylum explain our numbers?',
  counts: 'Unaccompanied children seeking asylum who were looked after on 31 March',
  outOf: 'Children looked after on 31 March',
  unit: '%',
  decimals: 0,
  better: 'neither',
  published: {
    dataset: 'looked-after-on-31-march',
    column: 'children_percent',
    where: { characteristic: 'Unaccompanied asylum-seeking children', breakdown: 'UASC' },
  },
  lait: 'Unacc_Asylmn_Seek_Childn%',
}
export default indicator
