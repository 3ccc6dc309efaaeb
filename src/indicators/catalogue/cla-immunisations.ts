import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-immunisations',
  title: 'Immunisations up to date',
  called: 'immunisations up to date',
  domain: 'health and education of children looked after',
  question: 'Are they immunised?',
  counts: 'OC2 children with IMMUNISATIONS = 1',
  outOf: 'Children looked after continuously for 12 months or more at 31 March (903 OC2 cohort)',
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
