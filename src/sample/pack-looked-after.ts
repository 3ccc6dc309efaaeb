import { packZip } from '../formats/pack-zip.ts'
import type { LookedAfterYear } from './looked-after.ts'

/** The usual names of the files, where they are not the table's own in small letters. */
const fileNames: Readonly<Record<string, string>> = {
  PlacedAdoption: 'placed_for_adoption',
  PrevPerm: 'previous_permanence',
  SWEpisodes: 'sw_episodes',
}

/** The tables of a year, a file each. */
export function lookedAfterFiles(
  year: LookedAfterYear,
): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const encoder = new TextEncoder()
  return year.tables().map(({ table, text }) => ({
    name: `${fileNames[table] ?? table.toLowerCase()}.csv`,
    bytes: encoder.encode(text),
  }))
}

/** The tables of a year in one ZIP, the same bytes each time. */
export function packLookedAfter(year: LookedAfterYear): Uint8Array {
  return packZip(lookedAfterFiles(year))
}
