import type { Better } from '../core/published-source.ts'
import { indicators } from '../indicators/catalogue/index.ts'
import type { Place } from './place.ts'
import { publishedContents } from './published-contents.ts'

/** An indicator, for programs. */
export type ToldIndicator = {
  readonly id: string
  readonly title: string
  readonly domain: string
  readonly question: string
  readonly counts: string
  readonly outOf: string
  readonly unit: string
  readonly decimals: number
  readonly better: Better
  /** The measure of the local authority interactive tool that is the same; null where there is none. */
  readonly lait: string | null
  readonly mind: string | null
  /** The newest period of which an authority has a number, as it is written; null while none is loaded. */
  readonly newest: string | null
}

/** Every indicator that is published, and what is loaded of it. */
export async function toldIndicators(place: Place): Promise<readonly ToldIndicator[]> {
  const held = new Map((await publishedContents(place)).indicators.map(({ id, newest }) => [id, newest]))
  return indicators.map(
    ({ id, title, domain, question, counts, outOf, unit, decimals, better, lait = null, mind = null }) => ({
      ...{ id, title, domain, question, counts, outOf, unit, decimals, better, lait, mind },
      newest: held.get(id) ?? null,
    }),
  )
}
