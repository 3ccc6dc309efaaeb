import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-convictions',
  title: 'Convicted or cautioned in the year',
  called: 'convicted or cautioned in the year',
  domain: 'health and education of children looked after',
  question: 'Are children in care being criminalised?',
  counts: 'OC2 children aged 10 to 17 with CONVICTED = 1',
  outOf: 'OC2 children aged 10 to 17',
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
}
export default indicator
