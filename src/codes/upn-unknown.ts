import { codeSet } from '../core/code-set.ts'

/** Why a child has no unique pupil number. */
export const upnUnknown = codeSet(
  { name: 'reason for no UPN', item: 'UPNunknown', source: 'DfE, children in need census guide, N00135' },
  [
    { code: 'UN1', means: 'Not of school age, none assigned yet' },
    { code: 'UN2', means: 'Never at a maintained school in England' },
    { code: 'UN3', means: 'Educated outside England' },
    { code: 'UN4', means: 'Newly in need (last week of the period), number not known yet' },
    { code: 'UN5', means: 'Records disagree on name or birth date, so no safe match' },
    {
      code: 'UN6',
      means: 'Valid; its wording is not confirmed',
      note: 'Take the wording from the DfE guide before using it.',
    },
    { code: 'UN7', means: 'Referral with no further action' },
  ],
)
