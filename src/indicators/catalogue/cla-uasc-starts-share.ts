import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-uasc-starts-share',
  title: 'Children starting care who are unaccompanied',
  called: 'children starting care who are unaccompanied',
  domain: 'children looked after',
  question: 'How far does asylum explain our starts?',
  counts: 'Unaccompanied children seeking asylum who began to be looked after in the year',
  outOf: 'Children who began to be looked after in the year',
  unit: '%',
  decimals: 0,
  better: 'neither',
  published: {
    dataset: 'looked-after-started',
    column: 'children_percent',
    where: {
      characteristic: 'Unaccompanied asylum-seeking children',
      breakdown: 'Unaccompanied asylum-seeking children',
    },
  },
  lait: 'UASC_%_Starting',
}
export default indicator
