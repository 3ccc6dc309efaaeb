import type { PostcodeDirectory } from './lists/postcode-directory.ts'
import type { Draft, Row } from './shape.ts'

/** Metres of a mile, as the return reckons it. */
const mile = 1609.3

/**
 * Works out for some episodes in which authority the placement is, whether inside the child's own, and how far from home.
 *
 * The distance is the straight line on the national grid, in miles to one decimal, halves to the even one. It is not
 * known without both postcodes, nor where either has no place on that grid.
 *
 * @param authority  the ONS code of the authority whose return it is; null: whether inside it is not known
 * @source DfE, SSDA903 guide, PL_LA, PL_LOCATION and PL_DISTANCE
 */
export function derivePlacements(
  episodes: readonly Row<'Episodes'>[],
  directory: PostcodeDirectory,
  authority: string | null,
): void {
  for (const episode of episodes) {
    const { PL_POST, HOME_POST } = episode
    if (PL_POST === null) continue
    const place = directory.find(PL_POST)
    if (place === null) continue
    const row = episode as unknown as Draft
    row.PL_LA = place.authority
    row.PL_LOCATION = authority === null ? null : place.authority === authority ? 'IN' : 'OUT'
    const home = HOME_POST === null ? null : directory.find(HOME_POST)
    if (home === null || home.easting === null || home.northing === null) continue
    if (place.easting === null || place.northing === null) continue
    row.PL_DISTANCE = inMiles(Math.hypot(place.easting - home.easting, place.northing - home.northing))
  }
}

/** Written distances, so that the same one is one text. */
const written: string[] = []

function inMiles(metres: number): string {
  const tenths = (metres / mile) * 10
  const down = Math.floor(tenths)
  const rounded = tenths - down === 0.5 ? down + (down % 2) : Math.round(tenths)
  written[rounded] ??= (rounded / 10).toFixed(1)
  return written[rounded] as string
}
