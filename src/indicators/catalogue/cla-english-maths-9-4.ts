import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'cla-english-maths-9-4',
  title: 'Looked-after children with grade 4+ in English and maths',
  called: 'looked-after children with grade 4 or above in English and mathematics',
  domain: 'health and education of children looked after',
  question: 'How many get the basics?',
  counts: 'Pupils with grade 9 to 4 in English and in mathematics',
  outOf: 'Pupils at the end of key stage 4 who had been looked after for at least 12 months on 31 March',
  unit: '%',
  decimals: 1,
  better: 'higher',
  published: {
    dataset: 'key-stage-4',
    column: 'pt_l2basics_94',
    where: { social_care_group: 'CLA 12 months at 31 March' },
  },
  lait: 'LAC_EngMaths9-4',
  mind: 'Results of 2019/20 and 2020/21 came from teachers and not from examinations.',
}
export default indicator
