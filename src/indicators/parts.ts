import type { PublishedColumn } from '../core/published-source.ts'

/** Numbers that are kept because indicators are made of them, and are none by themselves. */
export const parts: Readonly<Record<string, PublishedColumn>> = {
  'population-0-17': {
    dataset: 'population',
    column: 'population_estimate',
    where: { age_group: 'Children aged 0 to 17 years' },
  },
  'childrens-social-care-spend': {
    dataset: 'council-spending',
    column: 'Children Social Care - Total Expenditure (C3 = C1 + C2)',
  },
}
