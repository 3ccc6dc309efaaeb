import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cpp-starts-rate',
  title: 'Plans starting per 10,000 children',
  called: 'protection plans starting per 10,000 children',
  domain: 'child protection',
  question: 'How many new plans?',
  counts: 'Protection plans that began in the year',
  outOf:
    'Children aged 0 to 17 living in the area in the middle of the year before, as the Office for National Statistics estimates them',
  unit: 'per 10,000 children',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'lait', column: 'CPP_Abuse_Rate' },
  lait: 'CPP_Abuse_Rate',
  mind: 'The publisher takes fewer plans to be better. Fewer can also mean that harm is not noticed.',
}
export default indicator
