import { codeSet } from '../core/code-set.ts'

/** Is the authority in touch with a care leaver around the birthday? */
export const careLeaverInTouch = codeSet(
  { name: 'in touch with a care leaver', item: 'OC3.IN_TOUCH', source: 'DfE, SSDA903 guide, IN_TOUCH' },
  [
    { code: 'YES', means: 'In touch' },
    { code: 'NO', means: 'Not in touch' },
    { code: 'DIED', means: 'Died after leaving care' },
    { code: 'REFU', means: 'Refuses contact' },
    { code: 'NREQ', means: 'No longer needs services' },
    { code: 'RHOM', means: 'Went home for six months or more' },
  ],
)
