import { codeSet } from '../core/code-set.ts'

/** The lasting arrangement that had ended before the child came into care. */
export const previousPermanence = codeSet(
  { name: 'previous permanence', item: 'PrevPerm.PREV_PERM', source: 'DfE, SSDA903 guide, PREV_PERM' },
  [
    { code: 'P1', means: 'Adoption' },
    { code: 'P2', means: 'Special guardianship' },
    { code: 'P3', means: 'Residence or child arrangements order' },
    { code: 'P4', means: 'There was one; which is not known' },
    { code: 'Z1', means: 'There was none' },
  ],
)
