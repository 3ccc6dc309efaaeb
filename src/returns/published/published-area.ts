import { localAuthority } from '../../codes/local-authorities.ts'
import { england, madeUpNation, regionOf } from '../../codes/regions.ts'

/**
 * The authority of DfE's number, those that are no more among them; null when there is none. A number that a spreadsheet
 * has been through may have lost a leading nought or gained decimals.
 */
export function areaOfNumber(text: string): string | null {
  const digits = /^(\d{1,3})(?:\.0+)?$/.exec(text.trim())?.[1]
  return digits === undefined ? null : (localAuthority(digits.padStart(3, '0'))?.number ?? null)
}

/** The area of an ONS code: an authority by its number, a region, a nation; null when it is none of those. */
export function areaOfCode(code: string): string | null {
  const text = code.trim().toUpperCase()
  if (text === england.code || text === madeUpNation.code) return text
  return regionOf(text)?.code ?? (/^E\d{8}$/.test(text) ? (localAuthority(text)?.number ?? null) : null)
}
