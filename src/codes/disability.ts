import { codeSet } from '../core/code-set.ts'

/** What a disability concerns; NONE stands alone. */
export const disability = codeSet(
  { name: 'disability', item: 'Disability', source: 'DfE, children in need census guide, N00099' },
  [
    { code: 'NONE', means: 'No disability' },
    { code: 'MOB', means: 'Mobility' },
    { code: 'HAND', means: 'Hand function' },
    { code: 'PC', means: 'Personal care' },
    { code: 'INC', means: 'Incontinence' },
    { code: 'COMM', means: 'Communication' },
    { code: 'LD', means: 'Learning' },
    { code: 'HEAR', means: 'Hearing' },
    { code: 'VIS', means: 'Vision' },
    { code: 'BEH', means: 'Behaviour' },
    { code: 'CON', means: 'Consciousness' },
    { code: 'AUT', means: 'Autism or Asperger' },
    { code: 'DDA', means: 'Disabled within the law, but none of the above' },
  ],
)
