import { type AuthorityProfile, authorityProfile } from './authority-profile.ts'
import { directionsByIndicator } from './indicator-direction.ts'
import type { Place } from './place.ts'
import { publishedFigures } from './published-figures.ts'

/**
 * What is published of an authority, in every indicator, for the pages of what it holds itself: the directions are its own.
 * It is everybody's, so that no permission is needed and nothing in it is withheld; the same object is given until
 * something is loaded.
 *
 * @returns null while no figures of such authorities are loaded
 */
export async function profileHere(place: Place, laCode: string): Promise<AuthorityProfile | null> {
  const [figures, directions] = await Promise.all([publishedFigures(place), directionsByIndicator(place, laCode)])
  return authorityProfile(figures, laCode, directions)
}
