import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-english-maths-9-4',
  title: 'Looked-after children with grade 4+ in English and maths',
  called: 'looked-after children with grade 4+ in English and maths',
  domain: 'health and education of children looked after',
  question: 'How many get the basics?',
  counts: 'Pupils with 9 to 4 in both',
  outOf: 'Looked-after 12 months pupils at the end of KS4',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: {
    dataset: 'key-stage-4',
    column: 'pt_l2basics_94',
    where: { social_care_group: 'CLA 12 months at 31 March' },
  },
  lait: 'LAC_EngMaths9-4',
}
export default indicator
