import { codeSet } from '../core/code-set.ts'

/** Why the placement changed; stands on the episode that ends. From 2025-26 an open episode has none. */
export const reasonForPlacementChange = codeSet(
  {
    name: 'reason for placement change',
    item: 'Episodes.REASON_PLACE_CHANGE',
    source: 'DfE, SSDA903 guide, REASON_PLACE_CHANGE',
  },
  [
    { code: 'CARPL', means: 'A step of the care plan, or a change of it' },
    { code: 'CLOSE', means: 'The carer resigned, or the setting closed' },
    { code: 'ALLEG', means: 'An allegation is under enquiry (section 47)' },
    { code: 'STAND', means: 'Concern over standards of care' },
    { code: 'APPRR', means: 'Approval or registration was withdrawn' },
    { code: 'CREQB', means: "The carer asked, because of the child's behaviour" },
    { code: 'CREQO', means: 'The carer asked, for another reason' },
    { code: 'CHILD', means: 'The child asked' },
    { code: 'LAREQ', means: 'The responsible authority asked' },
    { code: 'PLACE', means: 'The placement has another status, the carer stayed' },
    { code: 'CUSTOD', means: 'Went into custody', from: 2020, note: 'The year of the change is not confirmed.' },
    { code: 'OTHER', means: 'Any other reason' },
  ],
)
