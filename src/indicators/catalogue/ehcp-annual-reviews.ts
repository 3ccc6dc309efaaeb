import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ehcp-annual-reviews',
  title: 'EHC plan annual reviews on time',
  called: 'EHC plan annual reviews on time',
  domain: 'SEND',
  question: 'Are plans reviewed?',
  counts: 'Plans whose review was completed within 12 months',
  outOf: 'Plans due a review in the period',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: 'SEN_PEC_AN_REVIEW_MEET_REC' },
  lait: 'SEN_PEC_AN_REVIEW_MEET_REC',
  mind: 'LAIT column is review meetings recorded as a percentage of those expected (calendar 2024 only).',
}
export default indicator
