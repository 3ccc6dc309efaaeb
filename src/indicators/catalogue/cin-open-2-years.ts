import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cin-open-2-years',
  title: 'Children in need open two years or more',
  called: 'children in need open two years or more',
  domain: 'assessment and children in need',
  question: 'Is anyone drifting?',
  counts: 'Cases of children in need that had been open for two years or more',
  outOf: 'Cases of children in need of which the length is known',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'lait', column: 'CINTime2more' },
  lait: 'CINTime2more',
}
export default indicator
