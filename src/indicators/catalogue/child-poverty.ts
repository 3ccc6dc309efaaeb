import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'child-poverty',
  title: 'Children in low income families',
  called: 'children in low income families',
  domain: 'voice, equality and poverty',
  question: 'How poor are our children?',
  counts: 'Children under 16 in families with a low income, before housing costs',
  outOf: 'Children under 16 living in the area',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'lait', column: 'ChildPov' },
  lait: 'ChildPov',
}
export default indicator
