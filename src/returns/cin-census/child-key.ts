import { type Day, isoDay } from '../../core/day.ts'
import { madeKey } from '../../core/made-key.ts'
import { ownKey } from '../../ssd/claim-draft.ts'
import type { ChildIdentifiers, CinChild } from './shape.ts'

/** Sex as it is written since 2024-25, by the code of gender used before. */
const sexOfGender: ReadonlyMap<string, string> = new Map([
  ['1', 'M'],
  ['2', 'F'],
  ['0', 'U'],
  ['9', 'U'],
])

export type ChildKey = {
  /** The child's key in every table, after `la_code`. */
  readonly key: string
  /** Why the key is not the child's own identifier; null when it is. */
  readonly made: 'identifier-missing' | 'identifier-too-long' | null
}

/**
 * By which key a child is known.
 *
 * The authority's own identifier, trimmed and in capitals. One too long for its column is hashed. Without one the key
 * is made of the UPN, else of birth date, sex and first referral, so that the next file gives the same; when these are
 * not there either, of the year and the child's place in its file, so that no two children become one.
 *
 * @param year  collection year: says whether sex or gender is to be asked
 * @source      mapping specification, sections 1.2 and 2
 */
export function childKey({ identifiers, episodes }: CinChild, laCode: string, year: number): ChildKey {
  const own = ownKey('cin', laCode, 'LAchildID', identifiers.LAchildID)
  if (own !== null) return own
  const make = (...parts: string[]) => madeKey('cin', [laCode, 'ssd_person', ...parts])
  const made = 'identifier-missing'
  const upn = identifiers.UPN?.trim().toUpperCase() ?? ''
  if (upn !== '') return { key: make('UPN', upn), made }
  const born = identifiers.PersonBirthDate ?? identifiers.ExpectedPersonBirthDate
  let first: Day | null = null
  for (const { CINreferralDate: referred } of episodes) {
    if (referred !== null && (first === null || referred < first)) first = referred
  }
  if (born === null || first === null) return { key: make('row', String(year), String(identifiers.row)), made }
  return { key: make(isoDay(born), sexOf(identifiers, year) ?? '', isoDay(first)), made }
}

/**
 * M, F or U, from the item of the year and else from the other. Sex stands as written; a code of gender that never
 * was is null.
 */
export function sexOf({ Sex, GenderCurrent }: ChildIdentifiers, year: number): string | null {
  const converted = GenderCurrent === null ? null : (sexOfGender.get(GenderCurrent) ?? null)
  return year < 2025 ? (converted ?? Sex) : (Sex ?? converted)
}
