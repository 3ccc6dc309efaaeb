import type { Derivation } from '../core/published-source.ts'
import { indicators } from '../indicators/catalogue/index.ts'
import { derivedSeries, madeOf } from '../indicators/derived-series.ts'
import type { Indicator } from '../indicators/indicator.ts'
import type { Series } from '../indicators/series.ts'
import type { PublishedFigures } from './published-figures.ts'

/** Where figures are read from: the release of a statistic itself, or the local authority interactive tool. */
export type FigureSource = 'release' | 'lait'

const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))

/** The indicator of an id; null when there is none. */
export function indicatorOf(id: string): Indicator | null {
  return byId.get(id) ?? null
}

/** Can an indicator be read from there? Of those of which only the tool has figures its release is the tool. */
export function hasSource(indicator: Indicator, source: FigureSource): boolean {
  return source === 'release' || indicator.lait !== undefined
}

/** Under which codes the figures are kept that an indicator needs: one, or those it is made of. */
export function codesOf(indicator: Indicator, source: FigureSource): readonly string[] {
  const made = derivationOf(indicator, source)
  return made === null ? [codeOf(indicator, source)] : madeOf(made).map(codeOfPart)
}

/** How its figures are made; null where they are read as they are. */
export function derivationOf({ published, lait }: Indicator, source: FigureSource): Derivation | null {
  return (source === 'lait' && lait !== undefined) || !('by' in published) ? null : published
}

function codeOf({ id, published, lait }: Indicator, source: FigureSource): string {
  if (source === 'lait' && lait !== undefined) return `lait:${lait}`
  return 'dataset' in published && published.dataset === 'lait' ? `lait:${published.column}` : id
}

function codeOfPart(name: string): string {
  const indicator = byId.get(name)
  return indicator === undefined ? name : codeOf(indicator, 'release')
}

/** Made once of the same parts, so that what is worked out of them is kept with them. */
const made = new WeakMap<Series, Map<string, Series | null>>()

/**
 * The series of an indicator, of those that were read.
 *
 * @param kept  the series of {@link codesOf}, by code
 * @returns     null while no file that it needs is loaded
 */
export function seriesFrom(
  kept: ReadonlyMap<string, Series>,
  indicator: Indicator,
  source: FigureSource,
): Series | null {
  const [first = ''] = codesOf(indicator, source)
  const own = kept.get(first) ?? null
  const derivation = derivationOf(indicator, source)
  if (own === null || derivation === null) return own
  const ofOwn = made.get(own) ?? new Map<string, Series | null>()
  made.set(own, ofOwn)
  const known = ofOwn.get(indicator.id)
  if (known !== undefined) return known
  const parts = new Map(
    madeOf(derivation).flatMap((name) => {
      const part = kept.get(codeOfPart(name))
      return part === undefined ? [] : [[name, part] as const]
    }),
  )
  const series = derivedSeries(indicator.id, derivation, parts)
  ofOwn.set(indicator.id, series)
  return series
}

/** The series of an indicator; null while no file that it needs is loaded. */
export async function seriesOfIndicator(
  figures: PublishedFigures,
  indicator: Indicator,
  source: FigureSource,
): Promise<Series | null> {
  return seriesFrom(await figures.many(codesOf(indicator, source)), indicator, source)
}
