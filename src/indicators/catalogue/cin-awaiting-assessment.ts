import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cin-awaiting-assessment',
  title: 'Children awaiting assessment',
  called: 'children awaiting assessment',
  domain: 'assessment and children in need',
  question: 'Is work stacking up before assessment?',
  counts: 'Children in need on 31 March who were waiting for an assessment to be completed',
  outOf: 'Nothing: it is a count',
  unit: 'children',
  decimals: 0,
  better: 'lower',
  published: { dataset: 'children-in-need', column: 'awaiting_assessment' },
  mind: 'A count grows with the size of the authority: similar authorities can be larger or smaller.',
}
export default indicator
