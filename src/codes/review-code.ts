import { codeSet } from '../core/code-set.ts'

/** How the child took part in a review. */
export const reviewCode = codeSet(
  { name: 'part taken in a review', item: 'Reviews.REVIEW_CODE', source: 'DfE, SSDA903 guide, REVIEW_CODE' },
  [
    { code: 'PN0', means: 'Under four' },
    { code: 'PN1', means: 'Was there and spoke' },
    { code: 'PN2', means: 'Was there, and an advocate spoke' },
    { code: 'PN3', means: 'Was there, and gave views without words' },
    { code: 'PN4', means: 'Was there, and gave no views' },
    { code: 'PN5', means: 'Was not there, and had briefed an advocate' },
    { code: 'PN6', means: 'Was not there, and sent views in another way' },
    { code: 'PN7', means: 'Was not there, and sent no views' },
  ],
)
