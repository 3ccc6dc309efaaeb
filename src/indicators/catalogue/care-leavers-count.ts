import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'care-leavers-count',
  title: 'Care leavers aged 19 to 21',
  called: 'care leavers aged 19 to 21',
  domain: 'care leavers',
  question: 'How many care leavers do we support?',
  counts: 'Young people who had been in care and whose 19th, 20th or 21st birthday fell in the year',
  outOf: 'Nothing: it is a count',
  unit: 'people',
  decimals: 0,
  better: 'neither',
  published: { dataset: 'lait', column: 'NoCareLeavers' },
  lait: 'NoCareLeavers',
}
export default indicator
