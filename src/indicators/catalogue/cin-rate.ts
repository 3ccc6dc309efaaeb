import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cin-rate',
  title: 'Children in need per 10,000 children',
  called: 'children in need per 10,000 children',
  domain: 'assessment and children in need',
  question: 'How many children do we hold open?',
  counts:
    'Children in need on 31 March: everyone with an open case, those on protection plans, looked after, disabled or not yet born among them',
  outOf:
    'Children aged 0 to 17 living in the area in the middle of the year before, as the Office for National Statistics estimates them',
  unit: 'per 10,000 children',
  decimals: 1,
  better: 'neither',
  published: { by: 'rate', of: 'cin-count', per: 10_000, population: 'population-0-17' },
  lait: 'CIN',
  mind: 'The publisher gives the number of children; the rate is worked out from it and the population.',
}
export default indicator
