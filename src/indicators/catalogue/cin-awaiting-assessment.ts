import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cin-awaiting-assessment',
  title: 'Children awaiting assessment',
  called: 'children awaiting assessment',
  domain: 'assessment and children in need',
  question: 'Is work stacking up before assessment?',
  counts: 'Open CIN episodes with no assessment started',
  outOf: 'none (count)',
  unit: 'children',
  decimals: 0,
  better: 'lower',
  published: { dataset: 'children-in-need', column: 'awaiting_assessment' },
}
export default indicator
