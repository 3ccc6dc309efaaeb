import { codeSet } from '../core/code-set.ts'

/** The child’s sex, from 2024-25. */
export const sex = codeSet({ name: 'sex', item: 'Sex', source: 'DfE, children in need census guide, N00783' }, [
  { code: 'M', means: 'Male', from: 2025 },
  { code: 'F', means: 'Female', from: 2025 },
  { code: 'U', means: 'Unknown', from: 2025, note: 'Must be used for an unborn child.' },
])
