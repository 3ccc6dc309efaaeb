import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cin-count',
  title: 'Children in need open at month end',
  called: 'children in need open at month end',
  domain: 'assessment and children in need',
  question: 'How many children are we working with?',
  counts: 'As cin-rate',
  outOf: 'none (count)',
  unit: 'children',
  decimals: 0,
  better: 'neither',
  published: { dataset: 'children-in-need', column: 'At31_episodes' },
}
export default indicator
