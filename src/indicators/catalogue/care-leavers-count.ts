import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'care-leavers-count',
  title: 'Care leavers supported',
  called: 'care leavers supported',
  domain: 'care leavers',
  question: 'How many care leavers do we support?',
  counts:
    'Young people in ssd_care_leavers aged 17 to 24 with an eligibility of relevant or former relevant and an open case',
  outOf: 'none (count)',
  unit: 'people',
  decimals: 0,
  better: 'neither',
  published: { dataset: 'lait', column: 'NoCareLeavers' },
  lait: 'NoCareLeavers',
}
export default indicator
