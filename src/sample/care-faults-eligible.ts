import { began, isOpen, isPlain } from './care-fault.ts'
import type { CensusYear } from './cut-census.ts'
import type { DraftChild, DraftRow } from './cut-looked-after.ts'

/**
 * The open episode of a child fostered through an agency since this year, where nothing else looks at its place: no time
 * away before it, and not an unaccompanied child's.
 */
export function agencyFostered({ tables }: DraftChild, { start }: CensusYear): DraftRow | null {
  const last = tables.Episodes.at(-1)
  if (last === undefined || !isOpen(last) || began(last) < start || tables.UASC.length > 0 || !isPlain(last))
    return null
  const { PLACE, PLACE_PROVIDER, RNE } = last.cells
  const before = tables.Episodes.at(-2)
  const isAgency = PLACE_PROVIDER === 'PR4' || PLACE_PROVIDER === 'PR5'
  const wasAway = before !== undefined && String(before.cells.PLACE).startsWith('T')
  return isAgency && !wasAway && String(PLACE).startsWith('U') && /[SPB]/.test(String(RNE)) ? last : null
}
