import { codeSet } from '../core/code-set.ts'

/** Why a looked-after child has no unique pupil number; stands in place of one. */
export const lookedAfterUpnUnknown = codeSet(
  { name: 'reason for no UPN of a looked-after child', item: 'Header.UPN', source: 'DfE, SSDA903 guide, UPN' },
  [
    { code: 'UN1', means: 'Not of school age, none given yet' },
    { code: 'UN2', means: 'Never at a maintained school in England' },
    { code: 'UN3', means: 'Educated outside England' },
    { code: 'UN4', means: 'Newly looked after, not known yet' },
    { code: 'UN5', means: 'Records disagree on name or birth date, so no safe match' },
  ],
)
