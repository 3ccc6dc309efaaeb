import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'sickness-absence-rate',
  title: 'Social worker sickness',
  called: 'sickness absence of social workers',
  domain: 'workforce and practice quality',
  question: 'Are our staff well?',
  counts: 'Working days social workers lost to sickness in the year',
  outOf: 'Working days they had',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'workforce', column: 'absence_rate_fte' },
  lait: 'Work_Force_SWAbsence',
}
export default indicator
