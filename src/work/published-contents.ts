import { localAuthority } from '../codes/local-authorities.ts'
import { isMadeUpArea } from '../codes/regions.ts'
import { shortPeriod } from '../core/published-period.ts'
import { indicators } from '../indicators/catalogue/index.ts'
import { isAuthority, newestWith } from '../indicators/comparison/spread.ts'
import { type Domain, domains } from '../indicators/indicator.ts'
import type { Release, Series } from '../indicators/series.ts'
import type { Place } from './place.ts'
import { type PublishedFigures, publishedFigures } from './published-figures.ts'
import { codesOf, type FigureSource, seriesFrom } from './series-of-indicator.ts'

/** An indicator of the catalogue, and what there is of it. */
export type HeldIndicator = {
  readonly id: string
  readonly title: string
  readonly called: string
  readonly domain: Domain
  readonly unit: string
  /** The newest period with an authority in it: `2025`, `2024/25`; null while no file with it is loaded. */
  readonly newest: string | null
  /** Is it published for authorities, and not for the nation alone? */
  readonly isOfAuthorities: boolean
}

/** What can be compared here, and what it comes from. */
export type PublishedContents = {
  readonly indicators: readonly HeldIndicator[]
  readonly domains: readonly Domain[]
  /** Those that exist and have a figure in something, by name. */
  readonly authorities: readonly { readonly code: string; readonly name: string }[]
  readonly releases: readonly Release[]
  /** Where figures of an indicator are read from: its release, or the tool while that is not loaded. */
  seriesOf(id: string, source?: FigureSource): Promise<Series | null>
}

const known = new WeakMap<PublishedFigures, Promise<PublishedContents>>()

/** What is published and held here; worked out once each time something was loaded. */
export async function publishedContents(place: Place): Promise<PublishedContents> {
  return contentsOf(await publishedFigures(place))
}

/** The same of figures that were opened before. */
export function contentsOf(figures: PublishedFigures): Promise<PublishedContents> {
  const before = known.get(figures)
  if (before !== undefined) return before
  const contents = readContents(figures)
  contents.catch(() => known.delete(figures))
  known.set(figures, contents)
  return contents
}

async function readContents(figures: PublishedFigures): Promise<PublishedContents> {
  const kept = await figures.many([...new Set(indicators.flatMap((each) => codesOf(each, 'release')))])
  const areas = new Set<string>()
  const held = indicators.map((indicator): HeldIndicator => {
    const { id, title, called, domain, unit } = indicator
    const series = seriesFrom(kept, indicator, 'release')
    const newest = series === null ? null : newestWith(series, isAuthority)
    if (series !== null && newest !== null) for (const area of series.areas(newest)) areas.add(area)
    const isOfAuthorities = series !== null && newest !== null && series.areas(newest).some(isAuthority)
    const label = series === null || newest === null ? null : shortPeriod(newest)
    return { ...{ id, title, called, domain, unit }, newest: label, isOfAuthorities }
  })
  return {
    indicators: held,
    domains,
    authorities: authoritiesOf(areas),
    releases: figures.releases,
    async seriesOf(id, source = 'release') {
      const indicator = indicators.find((each) => each.id === id)
      if (indicator === undefined) return null
      return seriesFrom(await figures.many(codesOf(indicator, source)), indicator, source)
    },
  }
}

/** Those that are there today; made-up ones last. */
function authoritiesOf(areas: ReadonlySet<string>): PublishedContents['authorities'] {
  return [...areas]
    .filter(isAuthority)
    .flatMap((code) => {
      const authority = localAuthority(code)
      return authority === null || authority.to !== undefined ? [] : [{ code, name: authority.name }]
    })
    .sort((a, b) => Number(isMadeUpArea(a.code)) - Number(isMadeUpArea(b.code)) || (a.name < b.name ? -1 : 1))
}
