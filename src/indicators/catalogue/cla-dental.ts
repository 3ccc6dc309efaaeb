import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-dental',
  title: 'Dental checks up to date',
  called: 'dental checks up to date',
  domain: 'health and education of children looked after',
  question: 'Have they seen a dentist?',
  counts: 'OC2 children with TEETH_CHECK = 1',
  outOf: 'Children looked after continuously for 12 months or more at 31 March (903 OC2 cohort)',
  unit: '%',
  decimals: 0,
  better: 'higher',
  published: {
    dataset: 'looked-after-health',
    column: 'children_percent',
    where: {
      characteristic: 'Health assessments: Children looked after all ages',
      breakdown: 'Had their teeth checked by a dentist',
    },
  },
  lait: 'LACDental%',
}
export default indicator
