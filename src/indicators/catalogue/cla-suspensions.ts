import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-suspensions',
  title: 'Looked-after children suspended',
  called: 'looked-after children suspended from school',
  domain: 'health and education of children looked after',
  question: 'Are they excluded from school?',
  counts: 'Pupils suspended from school at least once in the school year',
  outOf: 'Pupils looked after on 31 March for at least 12 months',
  unit: '%',
  decimals: 2,
  better: 'lower',
  published: { dataset: 'lait', column: 'LAC_Fixed_ Ex' },
  lait: 'LAC_Fixed_ Ex',
}
export default indicator
