import { type AuthorityProfile, authorityProfile, type Directions } from './authority-profile.ts'
import { directionsByIndicator } from './indicator-direction.ts'
import type { Place } from './place.ts'
import { publishedFigures } from './published-figures.ts'

/** Milliseconds for which an authority's directions are taken to be what they were. */
const fresh = 1000

/** When an authority's directions were asked for, and what they were. */
type Asked = { readonly at: number; readonly directions: Promise<Directions> }

/** By running copy, and there by authority. */
const askedHere = new WeakMap<Place['store'], Map<string, Asked>>()

/**
 * What is published of an authority, in every indicator, for the pages of what it holds itself: the directions are its own.
 * It is everybody's, so that no permission is needed and nothing in it is withheld. The same object is given until
 * something is loaded or another direction is set: a page that was drawn beside it need not be drawn again. Such a change
 * is seen a second later at most.
 *
 * @returns null while no figures of such authorities are loaded
 */
export async function profileHere(place: Place, laCode: string): Promise<AuthorityProfile | null> {
  const [figures, directions] = await Promise.all([publishedFigures(place), keptDirections(place, laCode)])
  return authorityProfile(figures, laCode, directions)
}

function keptDirections(place: Place, laCode: string): Promise<Directions> {
  const asked = askedHere.get(place.store) ?? new Map<string, Asked>()
  askedHere.set(place.store, asked)
  const known = asked.get(laCode)
  const now = performance.now()
  if (known !== undefined && now - known.at < fresh) return known.directions
  const directions = directionsByIndicator(place, laCode)
  // What failed is asked again by whoever comes next.
  directions.catch(() => asked.delete(laCode))
  asked.set(laCode, { at: now, directions })
  return directions
}
