import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-section-20',
  title: 'Looked-after children under voluntary arrangements (section 20)',
  called: 'looked-after children under voluntary arrangements',
  domain: 'children looked after',
  question: 'Do we rely on consent where an order is needed?',
  counts:
    'Children looked after on 31 March by agreement with their parents, under section 20 of the Children Act 1989',
  outOf: 'Children looked after on 31 March',
  unit: '%',
  decimals: 0,
  better: 'neither',
  published: {
    dataset: 'looked-after-on-31-march',
    column: 'children_percent',
    where: { characteristic: 'Legal status', breakdown: 'Voluntary agreements under S20 CA 1989' },
  },
}
export default indicator
