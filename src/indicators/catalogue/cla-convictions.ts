import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-convictions',
  title: 'Looked-after children convicted or cautioned in the year',
  called: 'looked-after children who were convicted or cautioned',
  domain: 'health and education of children looked after',
  question: 'Are children in care being criminalised?',
  counts: 'Children aged 10 to 17 who were convicted, or given a youth caution, in the year',
  outOf: 'Children aged 10 to 17 looked after on 31 March who had been looked after for at least 12 months',
  unit: '%',
  decimals: 0,
  better: 'lower',
  published: {
    dataset: 'looked-after-health',
    column: 'children_percent',
    where: {
      characteristic: 'Convictions: Children looked after Ages 10 to 17 years',
      breakdown: 'Convicted or subject to youth cautions, or youth conditional cautions during the year',
    },
  },
  lait: 'LAC_Convictions',
  mind: 'Numbers are small: many authorities are withheld.',
}
export default indicator
