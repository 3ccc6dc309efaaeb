import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-category-abuse-neglect',
  title: 'Looked-after children whose need is abuse or neglect',
  called: 'looked-after children whose need is abuse or neglect',
  domain: 'children looked after',
  question: 'Why are children in care?',
  counts: 'Children looked after on 31 March whose main need was abuse or neglect',
  outOf: 'Children looked after on 31 March',
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
