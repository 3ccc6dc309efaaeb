import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-category-abuse-neglect',
  title: 'Looked-after children whose need is abuse or neglect',
  called: 'looked-after children whose need is abuse or neglect',
  domain: 'children looked after',
  question: 'Why are children in care?',
  counts: 'Children looked after with category of need N1',
  outOf: 'Children looked after',
  unit: '%',
  decimals: 0,
  better: 'neither',
  published: {
    dataset: 'looked-after-on-31-march',
    column: 'children_percent',
    where: { characteristic: 'Category of need', breakdown: 'N1. Abuse or neglect' },
  },
}
export default indicator
