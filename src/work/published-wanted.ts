import { indicators } from '../indicators/catalogue/index.ts'
import { parts } from '../indicators/parts.ts'
import type { Wanted } from '../returns/published/published-file.ts'
import { codesOf } from './series-of-indicator.ts'

/**
 * The columns that somebody has a use for. Of the long table of measures every one is kept, asked for or not; what is asked
 * for is missed where it is gone.
 */
export const wanted: readonly Wanted[] = [
  ...indicators.flatMap(({ id, published }) => ('by' in published ? [] : [{ code: id, column: published }])),
  ...Object.entries(parts).map(([code, column]) => ({ code, column })),
]

/** The series that the pages of the catalogue are made of, of the releases themselves and of the tool. */
export function everySeries(): readonly string[] {
  const codes = indicators.flatMap((indicator) => [...codesOf(indicator, 'release'), ...codesOf(indicator, 'lait')])
  return [...new Set(codes)]
}
