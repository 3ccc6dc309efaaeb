import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cin-count',
  title: 'Children in need',
  called: 'children in need',
  domain: 'assessment and children in need',
  question: 'How many children are we working with?',
  counts:
    'Children in need on 31 March: everyone with an open case, those on protection plans, looked after, disabled or not yet born among them',
  outOf: 'Nothing: it is a count',
  unit: 'children',
  decimals: 0,
  better: 'neither',
  published: { dataset: 'children-in-need', column: 'At31_episodes' },
}
export default indicator
