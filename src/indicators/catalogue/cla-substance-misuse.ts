import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-substance-misuse',
  title: 'Identified with a substance misuse problem',
  called: 'looked-after children with a substance misuse problem',
  domain: 'health and education of children looked after',
  question: 'How many need help?',
  counts: 'Children who were found to have a problem with drugs or alcohol',
  outOf: 'Children looked after on 31 March who had been looked after for at least 12 months',
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
