import { codeSet } from '../core/code-set.ts'

/** Why the child is in need. Where two fit, the one that stands higher in this list is meant (N1 first). */
export const primaryNeed = codeSet(
  { name: 'primary need', item: 'PrimaryNeedCode', source: 'DfE, children in need census guide, N00101' },
  [
    { code: 'N1', means: 'Abuse or neglect, or the risk of it (domestic abuse included)' },
    { code: 'N2', means: "The child's disability or illness" },
    { code: 'N3', means: "A parent's disability, illness or addiction" },
    { code: 'N4', means: 'Family in acute stress: a temporary crisis' },
    { code: 'N5', means: 'Family dysfunction: chronic' },
    { code: 'N6', means: "The child's socially unacceptable behaviour" },
    { code: 'N7', means: 'Low income' },
    { code: 'N8', means: 'Absent parenting' },
    { code: 'N9', means: 'Not a child in need case, such as adoption support after being in need' },
    { code: 'N0', means: 'Not stated' },
  ],
)
