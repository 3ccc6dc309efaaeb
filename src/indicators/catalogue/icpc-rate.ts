import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'icpc-rate',
  title: 'Initial child protection conferences per 10,000 children',
  called: 'initial child protection conferences per 10,000 children',
  domain: 'child protection',
  question: 'How many conferences do we hold?',
  counts: 'Conferences with DateOfInitialCPC in the year (transfer-in conferences excluded)',
  outOf:
    'ONS mid-year estimate of residents aged 0 to 17 for the authority, of the year before the period ends (mid-2024 for 31 March 2025)',
  unit: 'per 10,000 children',
  decimals: 1,
  better: 'neither',
  published: { dataset: 'lait', column: 'ISCP_Conf' },
  lait: 'ISCP_Conf',
}
export default indicator
