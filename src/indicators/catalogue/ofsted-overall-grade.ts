import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ofsted-overall-grade',
  title: 'Ofsted judgement of children’s services',
  called: 'the Ofsted judgement of children’s services',
  domain: 'workforce and practice quality',
  question: 'How are we judged?',
  counts: 'The overall effectiveness of children’s services at the last inspection before the date of the list',
  outOf: 'Nothing: it is a grade',
  unit: 'grade',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'ofsted-outcomes', column: 'Overall effectiveness' },
}
export default indicator
