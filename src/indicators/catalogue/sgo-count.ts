import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'sgo-count',
  title: 'Special guardianship orders',
  called: 'special guardianship orders',
  domain: 'adoption and permanence',
  question: 'How many children find permanence through special guardianship?',
  counts: 'Children ceasing care in the period with REC E45, E46, E47 or E48 (E43 and E44 in older data)',
  outOf: 'none (count)',
  unit: 'children',
  decimals: 0,
  better: 'higher',
  published: { dataset: 'lait', column: 'LAC_ceased_SGO' },
  lait: 'LAC_ceased_SGO',
}
export default indicator
