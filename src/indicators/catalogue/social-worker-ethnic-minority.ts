import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'social-worker-ethnic-minority',
  title: 'Social workers from ethnic minority backgrounds',
  called: 'social workers from ethnic minority backgrounds',
  domain: 'workforce and practice quality',
  question: 'Does the workforce look like the children?',
  counts: 'Social workers from ethnic minorities, white minorities left out',
  outOf: 'Social workers in post whose ethnicity is known',
  unit: '%',
  decimals: 1,
  better: 'neither',
  published: {
    dataset: 'workforce-ethnicity',
    column: 'inpost_headcount_percentage',
    where: { role: 'Total', breakdown_topic: 'Ethnicity major', breakdown: 'Non-white' },
  },
}
export default indicator
