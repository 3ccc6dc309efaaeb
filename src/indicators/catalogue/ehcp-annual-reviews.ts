import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'ehcp-annual-reviews',
  title: 'Annual reviews of EHC plans recorded',
  called: 'annual reviews of education, health and care plans',
  domain: 'SEND',
  question: 'Are plans reviewed?',
  counts: 'Review meetings of plans that were recorded',
  outOf: 'Review meetings that were due',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: { dataset: 'lait', column: 'SEN_PEC_AN_REVIEW_MEET_REC' },
  lait: 'SEN_PEC_AN_REVIEW_MEET_REC',
  mind: 'It is new and its quality is still growing: one year is published, and it is not put into bands.',
}
export default indicator
