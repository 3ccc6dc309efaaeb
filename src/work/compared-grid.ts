import { localAuthority } from '../codes/local-authorities.ts'
import { isMadeUpArea, nationOf } from '../codes/regions.ts'
import type { YearKind } from '../core/published-period.ts'
import type { Better } from '../core/published-source.ts'
import { Refusal } from '../core/refusal.ts'
import { amongNeighbours } from '../indicators/comparison/among-neighbours.ts'
import { isAuthority, newestWith, rankOf, spreadOf } from '../indicators/comparison/spread.ts'
import type { Cell, Release, Series } from '../indicators/series.ts'
import type { Directions, ProfilePoint } from './authority-profile.ts'
import { comparedIndicator, type FoundIndicator } from './compared-indicator.ts'
import type { PublishedFigures } from './published-figures.ts'
import { codesOf, seriesFrom } from './series-of-indicator.ts'

/** One figure of a grid, with its place among all. */
export type GridCell = { readonly cell: Cell | null; readonly rank: number | null; readonly of: number }

/** An indicator of a grid: a figure for each of its authorities, of one period. */
export type GridRow = {
  readonly id: string
  readonly title: string
  readonly called: string
  readonly unit: string
  readonly decimals: number
  readonly better: Better
  readonly kind: YearKind | null
  /** The newest of the authorities; null while no file with it is loaded. */
  readonly period: string | null
  /** In the order of the authorities of the grid. */
  readonly cells: readonly GridCell[]
  readonly england: Cell | null
  /** Is that a sum of rates, and no rate? */
  readonly nationIsSum: boolean
}

/** Any authorities in any indicators. */
export type ComparedGrid = {
  readonly authorities: readonly { readonly code: string; readonly name: string }[]
  readonly rows: readonly GridRow[]
  /** What was asked for and is not there. */
  readonly unknown: readonly string[]
  /** Of every figure in it. */
  readonly releases: readonly Release[]
  /** What the nation is called in whose figures they lie. */
  readonly nation: string
  /** The years of an authority in an indicator, beside the median of those like it. */
  pointsOf(id: string, authority: string): readonly ProfilePoint[]
}

/** The figures of any authorities in any indicators, each indicator in its newest year. */
export async function comparedGrid(
  figures: PublishedFigures,
  asked: { readonly authorities: readonly string[]; readonly indicators: readonly string[] },
  directions: Directions,
): Promise<ComparedGrid> {
  const authorities = unique(asked.authorities).filter((code) => figures.authorities.some((each) => each.code === code))
  const found = unique(asked.indicators).flatMap((id) => indicatorAsked(id, figures) ?? [])
  const kept = await figures.many([...new Set(found.flatMap(codesOfFound))])
  const series = new Map(found.map((each) => [each.told.id, seriesOfFound(kept, each)] as const))
  const nation = nationOf(authorities[0] ?? '')
  const rows = found.map(({ told }) => {
    const { id, title, called, unit, decimals } = told
    const better = directions.get(id) ?? told.better
    const about = { id, title, called, unit, decimals, better, nationIsSum: told.nationIsSum === true }
    return rowOf(about, series.get(id) ?? null, authorities, nation.code)
  })
  return {
    authorities: authorities.map((code) => ({ code, name: localAuthority(code)?.name ?? code })),
    rows,
    unknown: [
      ...asked.authorities.filter((code) => !authorities.includes(code)),
      ...asked.indicators.filter((id) => !found.some(({ told }) => told.id === id)),
    ],
    releases: releasesOf(rows),
    nation: nation.name,
    pointsOf: (id, authority) => pointsOf(series.get(id) ?? null, authority, figures),
  }
}

const unique = (texts: readonly string[]) => [...new Set(texts)]

function indicatorAsked(id: string, figures: PublishedFigures): FoundIndicator | null {
  try {
    return comparedIndicator(id, figures, undefined)
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}

function codesOfFound({ indicator, told }: FoundIndicator): readonly string[] {
  return indicator === null ? [told.id] : [...codesOf(indicator, 'release'), ...codesOf(indicator, 'lait')]
}

function seriesOfFound(kept: ReadonlyMap<string, Series>, { indicator, told }: FoundIndicator): Series | null {
  if (indicator === null) return kept.get(told.id) ?? null
  return seriesFrom(kept, indicator, 'release') ?? seriesFrom(kept, indicator, 'lait')
}

type About = Pick<GridRow, 'id' | 'title' | 'called' | 'unit' | 'decimals' | 'better' | 'nationIsSum'>

function rowOf(about: About, series: Series | null, authorities: readonly string[], nation: string): GridRow {
  const period = series === null ? null : newestOf(series, authorities[0] ?? '')
  if (series === null || period === null) {
    const none = authorities.map(() => ({ cell: null, rank: null, of: 0 }))
    return { ...about, kind: null, period: null, cells: none, england: null }
  }
  const cells = authorities.map((code): GridCell => {
    const of = spreadOf(series, period, code).sorted.length
    return { cell: series.cell(code, period) ?? null, rank: rankOf(series, period, code), of }
  })
  return { ...about, kind: series.kind, period, cells, england: series.cell(nation, period) ?? null }
}

/** The newest period with an authority of that kind in it, real or made up. */
function newestOf(series: Series, code: string): string | null {
  return newestWith(series, (area) => isAuthority(area) && isMadeUpArea(area) === isMadeUpArea(code))
}

/** A series is another once something was loaded, and its points go with it. */
const keptPoints = new WeakMap<Series, Map<string, readonly ProfilePoint[]>>()

function pointsOf(series: Series | null, authority: string, figures: PublishedFigures): readonly ProfilePoint[] {
  if (series === null) return []
  const kept = keptPoints.get(series) ?? new Map<string, readonly ProfilePoint[]>()
  keptPoints.set(series, kept)
  const points = kept.get(authority) ?? readPoints(series, authority, figures)
  kept.set(authority, points)
  return points
}

function readPoints(series: Series, authority: string, figures: PublishedFigures): readonly ProfilePoint[] {
  const model = figures.models.find((each) => figures.neighbours(each, authority) !== null)
  const neighbours = model === undefined ? null : figures.neighbours(model, authority)
  const nation = nationOf(authority).code
  return series.periods.map((period) => {
    const cell = series.cell(authority, period)
    const place = (code: string) => {
      return { code, name: code, cell: series.cell(code, period) ?? null, rank: null, band: null }
    }
    return {
      period,
      own: cell === undefined ? null : { value: cell.value, status: cell.status },
      isProvisional: cell?.note === 'provisional',
      similar: amongNeighbours(neighbours, series, period, place).median,
      england: series.cell(nation, period)?.value ?? null,
    }
  })
}

function releasesOf(rows: readonly GridRow[]): readonly Release[] {
  const cells = rows.flatMap(({ cells, england }) => [...cells.map(({ cell }) => cell), england])
  const releases = new Map(cells.flatMap((cell) => (cell === null ? [] : [[cell.release.id, cell.release] as const])))
  return [...releases.values()].sort((a, b) => a.id - b.id)
}
