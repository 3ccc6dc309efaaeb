import { codeSet } from '../core/code-set.ts'

/** Was the child missing, or away without leave? */
export const missingOrAway = codeSet(
  { name: 'missing or away', item: 'Missing.MISSING', source: 'DfE, SSDA903 guide, MISSING' },
  [
    { code: 'M', means: 'Missing' },
    { code: 'A', means: 'Away without authorisation' },
  ],
)
