import { codeSet } from '../core/code-set.ts'

/** The child’s gender, up to 2023-24. To compare years: 1 is M, 2 is F, 0 and 9 are U. */
export const genderCurrent = codeSet(
  { name: 'gender', item: 'GenderCurrent', source: 'DfE, children in need census guide, N00065' },
  [
    { code: '1', means: 'Male', to: 2024 },
    { code: '2', means: 'Female', to: 2024 },
    { code: '0', means: 'Not recorded, or unborn', to: 2024 },
    { code: '9', means: 'Indeterminate', to: 2024 },
  ],
)
