import { setImmediate } from 'node:timers/promises'
import { localAuthority } from '../codes/local-authorities.ts'
import { england, isMadeUpArea, madeUpNation, regionOf } from '../codes/regions.ts'
import { periodEnd, periodLabel, readPeriod } from '../core/published-period.ts'
import { Refusal } from '../core/refusal.ts'
import { csvLine, csvStart } from '../formats/csv.ts'
import type { Series } from '../indicators/series.ts'
import { seriesFound } from './compare.ts'
import { comparedIndicator } from './compared-indicator.ts'
import type { PublishedFigures } from './published-figures.ts'
import type { FigureSource } from './series-of-indicator.ts'

/** Which figures somebody wants as rows. */
export type AskedFigures = {
  /** Ids, or `lait:` and a measure. */
  readonly indicators: readonly string[]
  /** DfE's numbers, ONS codes, `region` for every region, `england` for the nation; all there are where it is empty. */
  readonly areas: readonly string[]
  /** As a file or a person writes it; both are included. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly source?: FigureSource | undefined
  /** The first is 1. */
  readonly page: number
}

/** One figure, with everything that is to be said of it. */
export type TidyFigure = {
  readonly indicator: string
  readonly area: string
  readonly areaName: string
  readonly period: string
  readonly periodLabel: string
  /** A number as published, unrounded; a grade of an inspection; null where a symbol stands. */
  readonly value: number | string | null
  readonly status: string
  readonly note: string | null
  readonly unit: string
  readonly file: string
  readonly row: number
  readonly release: string
  readonly published: string | null
  readonly licence: string
  readonly isMadeUp: boolean
}

const columns: readonly (keyof TidyFigure)[] = [
  ...(['indicator', 'area', 'areaName', 'period', 'periodLabel', 'value', 'status', 'note', 'unit'] as const),
  ...(['file', 'row', 'release', 'published', 'licence', 'isMadeUp'] as const),
]

/** So many figures are given at a time. */
export const figuresOfPage = 10_000

/**
 * Published figures as rows: a row for each indicator, period and area, in that order.
 *
 * @throws Refusal 'not-there' for an indicator or an area there is not, and for one of which nothing is loaded; 'usage'
 * for a period that is none
 */
export async function tidyFigures(
  figures: PublishedFigures,
  asked: AskedFigures,
): Promise<{ readonly figures: readonly TidyFigure[]; readonly hasMore: boolean }> {
  const isAsked = areasAsked(asked.areas)
  const isWithin = periodsAsked(asked)
  const first = (asked.page - 1) * figuresOfPage
  const found: TidyFigure[] = []
  let before = 0
  for (const id of asked.indicators) {
    const indicator = comparedIndicator(id, figures, asked.source)
    const { series } = await seriesFound(figures, indicator, asked.source)
    const { id: name, unit } = indicator.told
    for (const period of series.periods.filter(isWithin)) {
      const areas = series.areas(period).filter(isAsked)
      const skipped = Math.min(areas.length, Math.max(0, first - before))
      before += areas.length
      const label = periodLabel(period, series.kind)
      for (const area of areas.slice(skipped)) {
        if (found.length === figuresOfPage) return { figures: found, hasMore: true }
        const figure = figureOf(series, { indicator: name, unit, area, period, periodLabel: label })
        if (figure !== null) found.push(figure)
      }
    }
    // Whoever else asks takes turns with a long answer.
    await setImmediate()
  }
  return { figures: found, hasMore: false }
}

/** The rows as a CSV. */
export function tidyCsv(figures: readonly TidyFigure[]): string {
  const lines = figures.map((figure) => csvLine(columns.map((column) => cellOf(figure[column]))))
  return csvStart + csvLine(columns) + lines.join('')
}

function cellOf(value: string | number | boolean | null): string | number {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return value ?? ''
}

type Place = Pick<TidyFigure, 'indicator' | 'unit' | 'area' | 'period' | 'periodLabel'>

function figureOf(series: Series, { indicator, unit, area, period, periodLabel }: Place): TidyFigure | null {
  const cell = series.cell(area, period)
  if (cell === undefined) return null
  const { release } = cell
  // Written out, one by one: ten thousand of these are made at a time.
  return {
    indicator,
    area,
    areaName: nameOf(area),
    period,
    periodLabel,
    value: cell.value ?? cell.text,
    status: cell.status,
    note: cell.note,
    unit,
    file: release.file,
    row: cell.row,
    release: release.title,
    published: release.published,
    licence: release.licence,
    isMadeUp: release.isMadeUp,
  }
}

const nations = [england, madeUpNation]

const names = new Map<string, string>()

function nameOf(area: string): string {
  const known = names.get(area)
  if (known !== undefined) return known
  const nation = nations.find(({ code }) => code === area)
  const name = (nation ?? regionOf(area) ?? localAuthority(area))?.name ?? area
  names.set(area, name)
  return name
}

function areasAsked(asked: readonly string[]): (area: string) => boolean {
  if (asked.length === 0) return () => true
  const named = new Set(asked.filter((each) => each !== 'region' && each !== 'england').map(areaOf))
  const isAny = named.size === 0
  // Beside authorities that are named, what is made up stands with what is made up only.
  const isOfTheirs = (area: string) => isAny || [...named].some((each) => isMadeUpArea(each) === isMadeUpArea(area))
  const regions = asked.includes('region')
  const england = asked.includes('england')
  return (area) =>
    named.has(area) ||
    (regions && regionOf(area) !== null && isOfTheirs(area)) ||
    (england && nations.some(({ code }) => code === area) && isOfTheirs(area))
}

function areaOf(asked: string): string {
  const nation = nations.find(({ code }) => code === asked)
  const found = nation?.code ?? regionOf(asked)?.code ?? localAuthority(asked)?.number
  if (found !== undefined) return found
  throw new Refusal(
    'not-there',
    `There is no authority ${asked}. Give DfE's number, 335, an ONS code, region or england.`,
  )
}

function periodsAsked({ from, to }: AskedFigures): (period: string) => boolean {
  const first = from === undefined ? Number.NEGATIVE_INFINITY : endOf(from)
  const last = to === undefined ? Number.POSITIVE_INFINITY : endOf(to)
  return (period) => periodEnd(period) >= first && periodEnd(period) <= last
}

function endOf(text: string): number {
  const period = readPeriod(text)
  if (period !== null) return periodEnd(period.code)
  throw new Refusal('usage', `${text} is no period. Write it as 2025, 202425 or 2024/25.`)
}
