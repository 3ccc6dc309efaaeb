import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-dental',
  title: 'Dental checks up to date',
  called: 'looked-after children with an up-to-date dental check',
  domain: 'health and education of children looked after',
  question: 'Have they seen a dentist?',
  counts: 'Children who had their teeth checked by a dentist in the year',
  outOf: 'Children looked after on 31 March who had been looked after for at least 12 months',
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
