import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'icpc-rate',
  title: 'Initial child protection conferences per 10,000 children',
  called: 'initial child protection conferences per 10,000 children',
  domain: 'child protection',
  question: 'How many conferences do we hold?',
  counts: 'Initial child protection conferences held in the year',
  outOf:
    'Children aged 0 to 17 living in the area in the middle of the year before, as the Office for National Statistics estimates them',
  unit: 'per 10,000 children',
  decimals: 1,
  better: 'neither',
  published: { dataset: 'lait', column: 'ISCP_Conf' },
  lait: 'ISCP_Conf',
  mind: 'A child with two conferences in the year is counted twice, and conferences of children who moved here with a plan are counted.',
}
export default indicator
