import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-missing-share',
  title: 'Looked-after children who went missing',
  called: 'looked-after children who went missing',
  domain: 'children looked after',
  question: 'Who goes missing?',
  counts: 'Children looked after at any time in the year with a missing episode (903 Missing, MISSING = M)',
  outOf: 'Children looked after at any time in the year',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'lait', column: 'Children_missing' },
  lait: 'Children_missing',
}
export default indicator
