import { codeSet } from '../core/code-set.ts'

/** What began or changed on the first day of an episode. */
export const reasonForNewEpisode = codeSet(
  { name: 'reason for new episode', item: 'Episodes.RNE', source: 'DfE, SSDA903 guide, RNE' },
  [
    { code: 'S', means: 'Started to be looked after' },
    { code: 'L', means: 'Legal status changed' },
    { code: 'P', means: 'Placement and carer changed' },
    { code: 'T', means: 'Placement changed, the carer stayed' },
    { code: 'B', means: 'Legal status, placement and carer changed' },
    { code: 'U', means: 'Legal status and placement changed, the carer stayed' },
  ],
)
