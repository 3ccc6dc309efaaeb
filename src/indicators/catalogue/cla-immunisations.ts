import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-immunisations',
  title: 'Immunisations up to date',
  called: 'looked-after children with up-to-date immunisations',
  domain: 'health and education of children looked after',
  question: 'Are they immunised?',
  counts: 'Children whose immunisations were up to date',
  outOf: 'Children looked after on 31 March who had been looked after for at least 12 months',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'looked-after-health',
    column: 'children_percent',
    where: {
      characteristic: 'Health assessments: Children looked after all ages',
      breakdown: 'Had their immunisations up to date',
    },
  },
  lait: 'LACVaccinations%',
}
export default indicator
