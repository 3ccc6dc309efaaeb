import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'spend-per-child',
  title: 'Spending on children’s social care per child',
  called: 'spending on children’s social care per child',
  domain: 'finance',
  question: 'What do we spend per child?',
  counts: 'What the authority spent on children’s social care in the financial year',
  outOf:
    'Children aged 0 to 17 living in the area in the middle of the year before, as the Office for National Statistics estimates them',
  unit: '£',
  decimals: 0,
  better: 'neither',
  published: { by: 'rate', of: 'childrens-social-care-spend', per: 1, population: 'population-0-17', times: 1000 },
  mind: 'Spending is published in thousands of pounds; the amount for each child is worked out from it and the population.',
}
export default indicator
