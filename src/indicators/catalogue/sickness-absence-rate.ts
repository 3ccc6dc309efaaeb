import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'sickness-absence-rate',
  title: 'Social worker sickness',
  called: 'social worker sickness',
  domain: 'workforce and practice quality',
  question: 'Are our staff well?',
  counts: 'Working days lost to sickness FTE',
  outOf: 'Working days available FTE',
  unit: '%',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'workforce', column: 'absence_rate_fte' },
  lait: 'Work_Force_SWAbsence',
}
export default indicator
