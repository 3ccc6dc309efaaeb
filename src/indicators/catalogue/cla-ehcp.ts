import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-ehcp',
  title: 'Looked-after children with an EHC plan',
  called: 'looked-after children with an EHC plan',
  domain: 'health and education of children looked after',
  question: 'How many have SEND?',
  counts: 'Pupils with an EHC plan',
  outOf: 'Looked-after 12 months pupils',
  unit: '%',
  decimals: 1,
  better: 'neither',
  published: { dataset: 'lait', column: 'LAC_SEN_Statement' },
  lait: 'LAC_SEN_Statement',
}
export default indicator
