import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-ehcp',
  title: 'Looked-after children with an EHC plan',
  called: 'looked-after children with an EHC plan',
  domain: 'health and education of children looked after',
  question: 'How many have SEND?',
  counts: 'Children with an education, health and care plan',
  outOf: 'Children looked after for at least 12 months who could be found in the school census',
  unit: '%',
  decimals: 1,
  better: 'neither',
  published: { dataset: 'lait', column: 'LAC_SEN_Statement' },
  lait: 'LAC_SEN_Statement',
}
export default indicator
