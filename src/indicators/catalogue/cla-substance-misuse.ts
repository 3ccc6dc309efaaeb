import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-substance-misuse',
  title: 'Identified with a substance misuse problem',
  called: 'identified with a substance misuse problem',
  domain: 'health and education of children looked after',
  question: 'How many need help?',
  counts: 'OC2 children with SUBSTANCE_MISUSE = 1',
  outOf: 'Children looked after continuously for 12 months or more at 31 March (903 OC2 cohort)',
  unit: '%',
  decimals: 0,
  better: 'lower',
  published: {
    dataset: 'looked-after-health',
    column: 'children_percent',
    where: {
      characteristic: 'Substance misuse: Children looked after all ages',
      breakdown: 'Identified as having a substance misuse problem',
    },
  },
  lait: 'LACSubstance',
}
export default indicator
