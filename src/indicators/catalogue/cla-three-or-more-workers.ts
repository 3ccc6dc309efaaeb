import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-three-or-more-workers',
  title: 'Looked-after children with three or more social workers in the year',
  called: 'looked-after children with three or more social workers in the year',
  domain: 'children looked after',
  question: 'Do children keep their social worker?',
  counts: 'Children looked after on 31 March who had three or more social workers in the year',
  outOf: 'Children looked after on 31 March',
  unit: '%',
  decimals: 0,
  better: 'lower',
  published: {
    dataset: 'social-worker-changes',
    column: 'percentage',
    where: { cla_group: 'CLA on 31 March', sw_stability: '3 or more social workers during the year' },
  },
  lait: 'Stability_SocialWorker',
  mind: 'It was published for one year only, as a statistic in development.',
}
export default indicator
