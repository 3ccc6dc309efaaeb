import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'first-time-entrants',
  title: 'First time entrants to youth justice',
  called: 'first-time entrants to youth justice per 100,000',
  domain: 'youth justice',
  question: 'Do we keep children out of the system?',
  counts: 'Children given their first caution or conviction in the year',
  outOf: 'Children aged 10 to 17 living in the area',
  unit: 'per 100,000 aged 10 to 17',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'lait', column: 'FirstYJS' },
  lait: 'FirstYJS',
  mind: 'The publisher estimates where a child lives from what the police recorded. England’s number in the interactive tool is the sum of the nine regions’ rates, and cannot be set beside an authority’s.',
  nationIsSum: true,
}
export default indicator
