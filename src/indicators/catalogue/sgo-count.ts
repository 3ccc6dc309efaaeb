import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'sgo-count',
  title: 'Special guardianship orders',
  called: 'special guardianship orders',
  domain: 'adoption and permanence',
  question: 'How many children find permanence through special guardianship?',
  counts: 'Children who stopped being looked after in the year because a special guardianship order was made',
  outOf: 'Nothing: it is a count',
  unit: 'children',
  decimals: 0,
  better: 'higher',
  published: { dataset: 'lait', column: 'LAC_ceased_SGO' },
  lait: 'LAC_ceased_SGO',
  mind: 'A count grows with the size of the authority: similar authorities can be larger or smaller.',
}
export default indicator
