import { codeSet } from '../core/code-set.ts'

/** Why a child has another social worker. */
export const reasonWorkerChanged = codeSet(
  { name: 'reason the social worker changed', item: 'SWEpisodes.SW_REASON', source: 'DfE, SSDA903 guide, SW_REASON' },
  [
    { code: 'MANAGE', means: 'To manage caseloads', from: 2024 },
    { code: 'FCONTA', means: 'First contact, or referred again', from: 2024 },
    { code: 'LEFTRL', means: 'The worker left the role', from: 2024 },
    { code: 'ORGRST', means: 'Reorganisation', from: 2024 },
    { code: 'TSPROC', means: 'Passed between teams as the process has it', from: 2024 },
    { code: 'ABSENC', means: 'The worker is absent', from: 2024 },
    { code: 'CHCHAN', means: 'The child asked for another', from: 2024 },
    { code: 'PCCHAN', means: 'A parent or carer asked for another', from: 2024 },
    { code: 'SWDIED', means: 'The worker died', from: 2024 },
    { code: 'OTHERS', means: 'Any other reason', from: 2024 },
  ],
)
