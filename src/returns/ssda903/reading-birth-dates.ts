import type { Day } from '../../core/day.ts'
import type { Ssda903Tables } from './shape.ts'

/** Does a row give another date of birth than a row of the child's Header? Not where either has none. */
export const hasOtherBirthDate = ({ DOB }: { readonly DOB: Day | null }, { Header }: Ssda903Tables): boolean =>
  DOB !== null && Header.some((row) => row.DOB !== null && row.DOB !== DOB)
