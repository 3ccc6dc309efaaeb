import { type LocalAuthority, localAuthorities, localAuthority } from '../codes/local-authorities.ts'
import { nationOf, regionOfAuthority } from '../codes/regions.ts'
import { periodEnd, periodLabel, readPeriod, type YearKind } from '../core/published-period.ts'
import type { Better } from '../core/published-source.ts'
import { Refusal } from '../core/refusal.ts'
import { type BandRange, bandRanges } from '../indicators/comparison/bands.ts'
import { compareAuthority } from '../indicators/comparison/compare-authority.ts'
import type { Comparison } from '../indicators/comparison/comparison.ts'
import type { Cell, Release, Series } from '../indicators/series.ts'
import { type ComparedIndicator, comparedIndicator, type FoundIndicator, namesLike } from './compared-indicator.ts'
import type { Place } from './place.ts'
import { type PublishedFigures, publishedFigures } from './published-figures.ts'
import { codesOf, type FigureSource, seriesOfIndicator } from './series-of-indicator.ts'

export type AskedCompare = {
  /** An id, `lait:` and a measure, or with the source `lait` a measure alone. */
  readonly indicator: string
  /** DfE's number or an ONS code. */
  readonly authority: string
  /** As a file or a person writes it; the newest when not given. */
  readonly period?: string | undefined
  /** When not given the release of the statistic, and the tool where that is not loaded. */
  readonly source?: FigureSource | undefined
  /** The year of the neighbour model; the newest when not given. */
  readonly model?: string | undefined
  /** The direction that an authority gave the indicator, in place of the publisher's. */
  readonly better?: Better | undefined
  /** The number of a release: what was known when it had been loaded. */
  readonly release?: number | undefined
}

/** An authority in one indicator, with all that is said beside the numbers. */
export type Compared = {
  readonly comparison: Comparison
  readonly indicator: ComparedIndicator
  readonly kind: YearKind
  /** Where the figures are from: `lait` also where a release was asked for and only the tool has figures. */
  readonly source: FigureSource
  /** The neighbour models that are loaded, and the one that was used; null when none is. */
  readonly models: readonly string[]
  readonly model: string | null
  /** The bands of the chosen period as people read them; null where there are none. */
  readonly bands: readonly BandRange[] | null
  /** Of every number shown, in the order in which they were loaded. */
  readonly releases: readonly Release[]
  /** Is the number of the chosen period going to be revised? */
  readonly isProvisional: boolean
  /** Another direction than the publisher's is used. */
  readonly isTurned: boolean
}

/**
 * Compares an authority in an indicator. Only published figures are in it, which are everybody's: no permission is needed.
 *
 * @throws Refusal 'not-there' for an indicator, an authority, a model or a period there is not, and while nothing is loaded
 */
export async function compare(place: Place, asked: AskedCompare): Promise<Compared> {
  return comparedIn(await publishedFigures(place, asked.release), asked)
}

/** The same in figures that were opened before. */
export async function comparedIn(figures: PublishedFigures, asked: AskedCompare): Promise<Compared> {
  const found = comparedIndicator(asked.indicator, figures, asked.source)
  const authority = theAuthority(asked.authority)
  const { series, source, parts } = await seriesFound(figures, found, asked.source)
  const model = theModel(figures, asked.model)
  const { told } = found
  const comparison = compareAuthority({
    series,
    reading: {
      better: asked.better ?? told.better,
      decimals: told.decimals,
      unit: told.unit,
      isBanded: told.described?.banded ?? true,
      nationIsSum: told.nationIsSum === true,
    },
    authority: authority.number,
    period: thePeriod(asked.period, series, told),
    neighbours: model === null ? null : figures.neighbours(model, authority.number),
    names: nameOf,
  })
  if (comparison === null) throw onlyOfOthers(told, authority)
  const { better, cuts, chosen, decimals } = comparison
  return {
    ...{ comparison: { ...comparison, indicator: told.id }, indicator: told, kind: series.kind, source },
    ...{ models: figures.models, model },
    bands: cuts === null || better === 'neither' ? null : bandRanges(cuts, better, decimals),
    releases: releasesOf(comparison, parts),
    isProvisional: chosen.own.cell?.note === 'provisional',
    isTurned: better !== told.better,
  }
}

/** The figures of an indicator, where they are from, and what they were made of. */
type FoundSeries = { readonly series: Series; readonly source: FigureSource; readonly parts: readonly Series[] }

/** @throws Refusal 'not-there' while no file with figures of it is loaded */
export async function seriesFound(
  figures: PublishedFigures,
  { indicator, told }: FoundIndicator,
  asked: FigureSource | undefined,
): Promise<FoundSeries> {
  if (indicator === null) {
    const series = await figures.series(told.id)
    if (series === null) throw notLoaded(told)
    return { series, source: 'lait', parts: [] }
  }
  const sources = asked === undefined ? (['release', 'lait'] as const) : [asked]
  for (const source of sources) {
    const series = await seriesOfIndicator(figures, indicator, source)
    if (series === null) continue
    const codes = codesOf(indicator, source)
    const parts = [...(await figures.many(codes)).values()]
    return { series, source: codes.every((code) => code.startsWith('lait:')) ? 'lait' : source, parts }
  }
  throw notLoaded(told)
}

function notLoaded({ id }: ComparedIndicator): Refusal {
  return new Refusal(
    'not-there',
    `No file with figures of ${id} is loaded. Load published statistics with throughline published load.`,
  )
}

function onlyOfOthers({ id }: ComparedIndicator, { name }: LocalAuthority): Refusal {
  return new Refusal(
    'not-there',
    `Figures of ${id} are loaded, and none that ${name} can be compared with: made-up and real authorities are kept apart.`,
  )
}

/** The authority of a number or an ONS code; its name will do as well. Of two of one name it is the one there is today. */
function theAuthority(asked: string): LocalAuthority {
  const wanted = bareName(asked)
  const named = localAuthorities.filter(({ name }) => bareName(name) === wanted)
  const found = localAuthority(asked) ?? named.find(({ to }) => to === undefined) ?? named[0]
  if (found !== undefined) return found
  const like = namesLike(
    wanted,
    localAuthorities.map(({ name }) => name),
  )
  const numbered = like.map((name) => `${localAuthorities.find((each) => each.name === name)?.number} ${name}`)
  throw new Refusal(
    'not-there',
    `There is no authority ${asked}.${numbered.length === 0 ? " Give DfE's number, 335, or an ONS code." : ` Did you mean ${numbered.join(', ')}?`}`,
  )
}

/** Publishers write `Bristol, City of`, `Herefordshire, County of` and `St. Helens`, and people do not. */
function bareName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/, (city|county) of$/, '')
    .replace(/\bst\. /, 'st ')
}

const names = new Map<string, string>()

/** What an authority is called; of an area that is none its code. */
function nameOf(area: string): string {
  const known = names.get(area) ?? localAuthority(area)?.name ?? area
  names.set(area, known)
  return known
}

/** The model that was asked for, else the newest. */
function theModel({ models }: PublishedFigures, asked: string | undefined): string | null {
  const newest = [...models].sort().at(-1) ?? null
  if (asked === undefined || models.includes(asked)) return asked ?? newest
  throw new Refusal(
    'not-there',
    newest === null
      ? 'No statistical neighbours are loaded. Load them with throughline published load.'
      : `There is no neighbour model of ${asked}, only of ${[...models].sort().join(', ')}.`,
  )
}

/** The code of a period that the series has. */
function thePeriod(
  asked: string | undefined,
  { periods, kind }: Series,
  { id }: ComparedIndicator,
): string | undefined {
  if (asked === undefined) return undefined
  const code = readPeriod(asked)?.code
  if (code !== undefined && periods.includes(code)) return code
  // The tool calls the school year 2024/25 by the year it ends in.
  const same = periods.find(
    (period) => code !== undefined && isOneYear(period) && isOneYear(code) && periodEnd(period) === periodEnd(code),
  )
  if (same !== undefined) return same
  const labels = [periods[0], periods.at(-1)].map((period) => (period === undefined ? '' : periodLabel(period, kind)))
  throw new Refusal('not-there', `${id} has no figures of ${asked}. It has them of ${labels.join(' to ')}.`)
}

const isOneYear = (period: string) => !period.includes('-')

/** Of the numbers shown, and of those they were made of. */
function releasesOf({ authority, periods }: Comparison, parts: readonly Series[]): readonly Release[] {
  const shown = periods.flatMap(({ own, england, region, neighbours }) => [
    ...[own.cell, england, region?.cell],
    ...neighbours.members.map(({ cell }) => cell),
  ])
  const areas = [authority.code, nationOf(authority.code).code, regionOfAuthority(authority.code)?.code ?? '']
  const made = parts.flatMap((part) => part.periods.flatMap((period) => areas.map((area) => part.cell(area, period))))
  const releases = new Map<number, Release>()
  for (const cell of [...shown, ...made] as (Cell | null | undefined)[]) {
    if (cell != null) releases.set(cell.release.id, cell.release)
  }
  return [...releases.values()].sort((a, b) => a.id - b.id)
}
