import { shortPeriod } from '../../core/published-period.ts'
import type { PublishedValue } from '../../core/published-value.ts'
import { type ChartTable, columns, wordCell } from './chart-table.ts'
import { type FigureReading, figureCell } from './published-figure.ts'

/** What is known of one period. */
export type ComparePoint = {
  /** The period's code: `2025`, `202425`, `2020-22`. */
  readonly period: string
  /** Null where the files have no row. */
  readonly own: PublishedValue | null
  readonly isProvisional?: boolean
  /** The median or the mean of the similar authorities, unrounded. */
  readonly similar: number | null
  /** The lowest and the highest of the similar authorities. */
  readonly range: { readonly lowest: number; readonly highest: number } | null
  readonly england: number | null
  readonly region: number | null
}

/** An authority over all periods beside those it is compared with. */
export type CompareLineData = {
  /** `Re-referrals within 12 months` */
  readonly title: string
  /** In the middle of a sentence: `re-referrals within 12 months`. */
  readonly called: string
  readonly reading: FigureReading
  /** `Walsall` */
  readonly authority: string
  readonly similarBy: 'median' | 'mean'
  /** How many similar authorities there are, with a number or without; 0 where it is compared with none. */
  readonly similarCount: number
  /** `West Midlands`; null where its region is not known. */
  readonly region: string | null
  /** What the nation is called; England when not given. */
  readonly nation?: string
  /** Earliest first. */
  readonly points: readonly ComparePoint[]
  /** Those like it that have a line of their own, each with a number for each point; none when not given. */
  readonly members?: readonly { readonly name: string; readonly values: readonly (number | null)[] }[]
  /** Where numbers cannot be compared with those before: the first period of what is new, and why. */
  readonly breaks: readonly { readonly period: string; readonly why: string }[]
}

/** What the nation is called in a drawing. */
export const nationName = ({ nation }: { readonly nation?: string }): string => nation ?? 'England'

/** The points as a table: every period, with what stands where there is no number. */
export function compareLineTable(data: CompareLineData): ChartTable {
  const { reading, authority, region, similarBy, points, members = [] } = data
  const has = (pick: (point: ComparePoint) => unknown) => points.some((point) => pick(point) !== null)
  const hasSimilar = data.similarCount > 0 && has((point) => point.similar)
  const similar = hasSimilar ? [`Similar, ${similarBy}`, 'Lowest of similar', 'Highest of similar'] : []
  const regionName = region !== null && has((point) => point.region) ? [region] : []
  const england = has((point) => point.england) ? [nationName(data)] : []
  const each = members.map(({ name }) => name)
  const names = [authority, ...similar, ...regionName, ...england, ...each]
  const cell = (value: number | null) => figureCell(value, reading, null)
  return {
    columns: columns(['Period', ...names], names),
    rows: points.map((point, at) => [
      wordCell(shortPeriod(point.period) + (point.isProvisional === true ? ' (provisional)' : '')),
      figureCell(point.own?.value ?? null, reading, point.own?.status ?? null),
      ...(hasSimilar ? [point.similar, point.range?.lowest ?? null, point.range?.highest ?? null].map(cell) : []),
      ...regionName.map(() => cell(point.region)),
      ...england.map(() => cell(point.england)),
      ...members.map(({ values }) => cell(values[at] ?? null)),
    ]),
  }
}
