import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-suspensions',
  title: 'Looked-after children suspended',
  called: 'looked-after children suspended',
  domain: 'health and education of children looked after',
  question: 'Are they excluded from school?',
  counts: 'Pupils with one or more suspensions',
  outOf: 'Looked-after 12 months pupils',
  unit: '%',
  decimals: 2,
  better: 'lower',
  published: { dataset: 'lait', column: 'LAC_Fixed_ Ex' },
  lait: 'LAC_Fixed_ Ex',
}
export default indicator
