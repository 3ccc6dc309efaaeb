import { codeSet } from '../core/code-set.ts'
import { primaryNeed } from './primary-need.ts'

/** Codes of the census that the looked-after return does not have. */
const ofTheCensus = new Set(['N9', 'N0'])

/** Why the child was in need when the period of care began. The words are those of the census; N9 and N0 are its own. */
export const categoryOfNeed = codeSet(
  { name: 'category of need', item: 'Episodes.CIN', source: 'DfE, SSDA903 guide, CIN' },
  primaryNeed.codes.filter(({ code }) => !ofTheCensus.has(code)),
)
