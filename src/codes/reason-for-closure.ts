import { codeSet } from '../core/code-set.ts'

/** Why a case was closed. */
export const reasonForClosure = codeSet(
  { name: 'reason for closure', item: 'ReasonForClosure', source: 'DfE, children in need census guide, N00103' },
  [
    { code: 'RC1', means: 'Adopted' },
    { code: 'RC2', means: 'Died' },
    { code: 'RC3', means: 'Child arrangements order' },
    { code: 'RC4', means: 'Special guardianship order' },
    { code: 'RC5', means: "Moved to another authority's services" },
    { code: 'RC6', means: 'Moved to adult social care' },
    { code: 'RC7', means: 'Services ended for any other reason, including no longer in need' },
    { code: 'RC8', means: 'Closed after assessment, no further action' },
    { code: 'RC9', means: 'Closed after assessment, passed to early help', from: 2023 },
  ],
)
