import { whatDatabaseLacks } from '../store/readiness.ts'
import type { Place } from './place.ts'

/** Why this copy cannot do its work just now, in a few words and without detail; null when it can. */
export async function readiness(place: Place): Promise<string | null> {
  try {
    return await whatDatabaseLacks(place.store, place.root)
  } catch {
    return 'the database does not answer'
  }
}
