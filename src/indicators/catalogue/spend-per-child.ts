import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'spend-per-child',
  title: 'Spend on children’s social care per child',
  called: 'spend on children’s social care per child',
  domain: 'finance',
  question: 'What do we spend per child?',
  counts: 'Children’s social care total expenditure (RSX C3), £ thousand',
  outOf:
    'ONS mid-year estimate of residents aged 0 to 17 for the authority, of the year before the period ends (mid-2024 for 31 March 2025) (mid-2024 for 2024/25)',
  unit: '£',
  decimals: 0,
  better: 'neither',
  published: { by: 'rate', of: 'childrens-social-care-spend', per: 1, population: 'population-0-17', times: 1000 },
}
export default indicator
