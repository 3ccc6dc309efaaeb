import type { Indicator } from '../indicator.ts'

const indicator: Indicator = {
  id: 'hospital-admissions-injury',
  title: 'Hospital admissions for injury, 0 to 14',
  called: 'hospital admissions for injury of children aged 0 to 14',
  domain: 'health and education of children looked after',
  question: 'Are children being hurt?',
  counts: 'Emergency admissions to hospital of children aged 0 to 14 for an injury, by accident or on purpose',
  outOf: 'Children aged 0 to 14 living in the area',
  unit: 'per 10,000 children aged 0 to 14',
  decimals: 1,
  better: 'lower',
  published: { dataset: 'hospital-admissions', column: 'Value', where: { 'Indicator ID': '90284', Sex: 'Persons' } },
  lait: 'HospAd0-14',
}
export default indicator
