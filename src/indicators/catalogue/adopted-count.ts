import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'adopted-count',
  title: 'Children adopted',
  called: 'children adopted',
  domain: 'adoption and permanence',
  question: 'How many children were adopted?',
  counts: 'Children adopted from care in the year',
  outOf: 'Nothing: it is a count',
  unit: 'children',
  decimals: 0,
  better: 'higher',
  published: { dataset: 'lait', column: 'No_of LAC Adopted' },
  lait: 'No_of LAC Adopted',
  mind: 'A count grows with the size of the authority: similar authorities can be larger or smaller.',
}
export default indicator
