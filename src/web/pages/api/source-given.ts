import type { FigureSource } from '../../../work/series-of-indicator.ts'
import type { Given } from './operation.ts'

/** Where figures are to be read from; undefined when nobody said. */
export function sourceGiven({ source }: Given): FigureSource | undefined {
  return source?.[0] === 'lait' || source?.[0] === 'release' ? source[0] : undefined
}
