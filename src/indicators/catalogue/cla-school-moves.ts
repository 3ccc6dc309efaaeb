import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-school-moves',
  title: 'Looked-after children moving school during the year',
  called: 'looked-after children who moved school during a school year',
  domain: 'health and education of children looked after',
  question: 'Is school stable?',
  counts: 'Children looked after on 31 March who moved school at least once in the middle of a school year',
  outOf: 'Children looked after on 31 March who could be found in the school census',
  unit: '%',
  decimals: 0,
  better: 'lower',
  published: {
    dataset: 'school-moves',
    column: 'percentage',
    where: {
      cla_group: 'CLA on 31 March',
      move_measure: 'Mid-year moves',
      school_stability: 'With one or more mid-year moves during the year',
    },
  },
  lait: 'Stability_School',
  mind: 'Authorities have no figures for 2020.',
}
export default indicator
