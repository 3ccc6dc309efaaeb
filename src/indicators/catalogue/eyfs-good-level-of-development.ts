import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'eyfs-good-level-of-development',
  title: 'Good level of development at the end of reception',
  called: 'pupils with a good level of development at the end of reception',
  domain: 'schools and early years',
  question: 'Are children ready for school?',
  counts: 'Pupils who reached a good level of development',
  outOf: 'Pupils assessed at the end of reception',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: 'FSP_NEW_GOODDEV' },
  lait: 'FSP_NEW_GOODDEV',
}
export default indicator
