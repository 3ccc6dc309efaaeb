import { codeSet } from '../core/code-set.ts'

/** Why a child is on a protection plan. */
export const categoryOfAbuse = codeSet(
  {
    name: 'category of abuse',
    item: 'InitialCategoryOfAbuse, LatestCategoryOfAbuse',
    source: 'DfE, children in need census guide, N00113 and N00114',
  },
  [
    { code: 'NEG', means: 'Neglect' },
    { code: 'PHY', means: 'Physical abuse' },
    { code: 'SAB', means: 'Sexual abuse' },
    { code: 'EMO', means: 'Emotional abuse' },
    { code: 'MUL', means: 'More than one', note: 'Discouraged: choose the main one.' },
  ],
)
