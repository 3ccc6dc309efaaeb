import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-reviews-on-time',
  title: 'Plans reviewed within timescale',
  called: 'plans reviewed within timescale',
  domain: 'child protection',
  question: 'Are conferences reviewed in time?',
  counts:
    'Plans open at the period end for 3 months or more where every review due in the year was held in time (first within 3 months of the initial conference, then within every 6 months)',
  outOf: 'Plans open at the period end for 3 months or more',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: 'RevCP' },
  lait: 'RevCP',
}
export default indicator
