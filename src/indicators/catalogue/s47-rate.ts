import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 's47-rate',
  title: 'Section 47 enquiries per 10,000 children',
  called: 'section 47 enquiries per 10,000 children',
  domain: 'child protection',
  question: 'Are we investigating too readily or too rarely?',
  counts: 'Enquiries under section 47 of the Children Act 1989 begun in the year',
  outOf:
    'Children aged 0 to 17 living in the area in the middle of the year before, as the Office for National Statistics estimates them',
  unit: 'per 10,000 children',
  decimals: 1,
  better: 'neither',
  published: { dataset: 'lait', column: 'Section_47' },
  lait: 'Section_47',
}
export default indicator
