import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-missing-share',
  title: 'Looked-after children who went missing',
  called: 'looked-after children who went missing',
  domain: 'children looked after',
  question: 'Who goes missing?',
  counts: 'Children looked after at any time in the year who went missing from where they lived at least once',
  outOf: 'Children looked after at any time in the year',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'lait', column: 'Children_missing' },
  lait: 'Children_missing',
  mind: 'Some authorities count being away without permission as missing, which makes their figures higher.',
}
export default indicator
