import { codeSet } from '../core/code-set.ts'

/** How the adopters stand to each other in law. */
export const adoptersLegalStatus = codeSet(
  { name: 'legal status of the adopters', item: 'AD1.LS_ADOPTR', source: 'DfE, SSDA903 guide, LS_ADOPTR' },
  [
    { code: 'L0', means: 'Adopts alone' },
    { code: 'L11', means: 'Married, a man and a woman' },
    { code: 'L12', means: 'Married, of the same sex' },
    { code: 'L2', means: 'Civil partners' },
    { code: 'L3', means: 'Not married, a man and a woman' },
    { code: 'L4', means: 'Of the same sex, neither married nor civil partners' },
  ],
)
