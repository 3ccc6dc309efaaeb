import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-count',
  title: 'Children subject to a child protection plan',
  called: 'children on a protection plan',
  domain: 'child protection',
  question: 'How many children are on a plan?',
  counts: 'Children with a protection plan on 31 March',
  outOf: 'Nothing: it is a count',
  unit: 'children',
  decimals: 0,
  better: 'neither',
  published: { dataset: 'plan-durations', column: 'CPP_At31' },
  lait: 'CPP_Num',
}
export default indicator
