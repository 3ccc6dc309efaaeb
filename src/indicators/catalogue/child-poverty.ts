import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'child-poverty',
  title: 'Children in low income families',
  called: 'children in low income families',
  domain: 'voice, equality and poverty',
  question: 'How poor are our children?',
  counts: 'Children in relative low income before housing costs',
  outOf: 'Children aged under 16',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'lait', column: 'ChildPov' },
  lait: 'ChildPov',
}
export default indicator
