import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'caseload-average',
  title: 'Average caseload',
  called: 'the average caseload of a social worker',
  domain: 'workforce and practice quality',
  question: 'Are caseloads manageable?',
  counts: 'Cases held by social workers on 30 September; a case is a child',
  outOf: 'Social workers who hold cases, counted as full-time posts',
  unit: 'cases per social worker',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'workforce', column: 'caseload_fte' },
  lait: 'Work_Force_AvgNumCase_SW',
}
export default indicator
