import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ofsted-overall-grade',
  title: 'Ofsted judgement of children’s services',
  called: 'Ofsted judgement of children’s services',
  domain: 'workforce and practice quality',
  question: 'How are we judged?',
  counts: 'Grade at the last inspection (1 outstanding to 4 inadequate)',
  outOf: 'none (grade)',
  unit: 'grade',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'ofsted-outcomes', column: 'Overall effectiveness' },
}
export default indicator
