import { codeSet } from '../core/code-set.ts'

/** On what legal footing the child is looked after. */
export const legalStatus = codeSet({ name: 'legal status', item: 'Episodes.LS', source: 'DfE, SSDA903 guide, LS' }, [
  { code: 'C1', means: 'Interim care order' },
  { code: 'C2', means: 'Full care order' },
  { code: 'D1', means: 'Freeing order, of before 2006' },
  { code: 'E1', means: 'Placement order' },
  { code: 'V2', means: 'Accommodated by agreement under section 20, one period' },
  { code: 'V3', means: 'A series of short breaks, each break recorded' },
  { code: 'V4', means: 'A series of short breaks, recorded as one agreement' },
  { code: 'L1', means: 'Police protection' },
  { code: 'L2', means: 'Emergency protection order' },
  { code: 'L3', means: 'Child assessment order' },
  { code: 'J1', means: 'On remand to the authority or to youth detention' },
  { code: 'J2', means: 'Held in authority accommodation under PACE' },
  { code: 'J3', means: 'Youth rehabilitation order with residence or intensive fostering' },
])
