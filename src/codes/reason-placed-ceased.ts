import { codeSet } from '../core/code-set.ts'

/** Why a child is no longer to be placed for adoption. */
export const reasonPlacedCeased = codeSet(
  {
    name: 'reason adoption is no longer planned',
    item: 'PlacedAdoption.REASON_PLACED_CEASED',
    source: 'DfE, SSDA903 guide, REASON_PLACED_CEASED',
  },
  [
    { code: 'RD1', means: "The child's needs changed" },
    { code: 'RD2', means: 'The court made no placement order' },
    { code: 'RD3', means: 'No adopters were found' },
    { code: 'RD4', means: 'Any other reason' },
  ],
)
