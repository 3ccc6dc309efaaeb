import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'adopted-count',
  title: 'Children adopted',
  called: 'children adopted',
  domain: 'adoption and permanence',
  question: 'How many children were adopted?',
  counts: 'Children with REC E11 or E12 in the period',
  outOf: 'none (count)',
  unit: 'children',
  decimals: 0,
  better: 'higher',
  published: { dataset: 'lait', column: 'No_of LAC Adopted' },
  lait: 'No_of LAC Adopted',
}
export default indicator
