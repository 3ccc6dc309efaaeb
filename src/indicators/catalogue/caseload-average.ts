import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'caseload-average',
  title: 'Average caseload',
  called: 'average caseload',
  domain: 'workforce and practice quality',
  question: 'Are caseloads manageable?',
  counts: 'Cases held by case-holding social workers (a case is a child)',
  outOf: 'FTE case-holding social workers',
  unit: 'cases per FTE',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'workforce', column: 'caseload_fte' },
  lait: 'Work_Force_AvgNumCase_SW',
}
export default indicator
