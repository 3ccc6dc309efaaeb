import { codeSet } from '../core/code-set.ts'

/** Who provides the placement. Temporary and Z placements have none. */
export const placementProvider = codeSet(
  { name: 'placement provider', item: 'Episodes.PLACE_PROVIDER', source: 'DfE, SSDA903 guide, PLACE_PROVIDER' },
  [
    { code: 'PR0', means: 'A parent' },
    { code: 'PR1', means: 'The authority itself, or a regional adoption agency it hosts' },
    { code: 'PR2', means: 'Another authority' },
    { code: 'PR3', means: 'Another public body' },
    { code: 'PR4', means: 'A private provider' },
    { code: 'PR5', means: 'A voluntary or third-sector provider' },
  ],
)
