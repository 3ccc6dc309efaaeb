import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-reviews-on-time',
  title: 'Plans reviewed within timescale',
  called: 'protection plans reviewed in time',
  domain: 'child protection',
  question: 'Are conferences reviewed in time?',
  counts:
    'Children whose protection plan was reviewed every time within the time allowed: within 3 months at first, then every 6 months',
  outOf: 'Children with a protection plan on 31 March who had had it for at least 3 months',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: 'RevCP' },
  lait: 'RevCP',
}
export default indicator
