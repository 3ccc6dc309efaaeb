import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-school-moves',
  title: 'Looked-after children moving school mid-year',
  called: 'looked-after children moving school mid-year',
  domain: 'health and education of children looked after',
  question: 'Is school stable?',
  counts: 'Children looked after at 31 March with one or more mid-year moves in the year',
  outOf: 'Children looked after at 31 March of school age matched to the census',
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
}
export default indicator
