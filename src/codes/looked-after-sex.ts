import { codeSet } from '../core/code-set.ts'

/** The sex of a looked-after child. To compare years: 1 is M and 2 is F. */
export const lookedAfterSex = codeSet(
  { name: 'sex of a looked-after child', item: 'Header.SEX', source: 'DfE, SSDA903 guide, SEX' },
  [
    { code: '1', means: 'Male', to: 2024 },
    { code: '2', means: 'Female', to: 2024 },
    { code: 'M', means: 'Male', from: 2025 },
    { code: 'F', means: 'Female', from: 2025 },
    { code: 'U', means: 'Not known', from: 2025 },
  ],
)
