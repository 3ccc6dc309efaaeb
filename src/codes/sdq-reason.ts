import { codeSet } from '../core/code-set.ts'

/** Why there is no score of strengths and difficulties. */
export const sdqReason = codeSet(
  { name: 'reason for no SDQ score', item: 'OC2.SDQ_REASON', source: 'DfE, SSDA903 guide, SDQ_REASON' },
  [
    { code: 'SDQ1', means: 'Under four or over 16 at the time' },
    { code: 'SDQ2', means: 'The carer refused' },
    { code: 'SDQ3', means: 'The child is too severely disabled for it' },
    { code: 'SDQ4', means: 'Any other reason' },
    { code: 'SDQ5', means: 'The child refused' },
  ],
)
