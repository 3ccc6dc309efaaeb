import { codeSet } from '../core/code-set.ts'

/** Who adopted the child. */
export const adoptersSex = codeSet(
  { name: 'sex of the adopters', item: 'AD1.SEX_ADOPTR', source: 'DfE, SSDA903 guide, SEX_ADOPTR' },
  [
    { code: 'M1', means: 'One man' },
    { code: 'F1', means: 'One woman' },
    { code: 'MM', means: 'Two men' },
    { code: 'FF', means: 'Two women' },
    { code: 'MF', means: 'A man and a woman' },
  ],
)
