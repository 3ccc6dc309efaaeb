import { shortPeriod } from '../../core/published-period.ts'
import type { PublishedStatus } from '../../core/published-value.ts'
import { type ChartTable, columns, wordCell } from './chart-table.ts'
import { inWords, joined } from './chart-words.ts'
import { asShown, type FigureReading, figureCell, shortMissing } from './published-figure.ts'

/** One authority among all. */
export type AmongArea = {
  /** `Walsall` */
  readonly name: string
  readonly value: number | null
  /** Null where the files have no row. */
  readonly status: PublishedStatus | null
  readonly isOurs?: boolean
  readonly isSimilar?: boolean
  readonly href?: string
}

/** All authorities in one measure and period, with the one that is looked at and those like it. */
export type AmongAllData = {
  /** `Re-referrals within 12 months` */
  readonly title: string
  readonly called: string
  readonly reading: FigureReading
  /** `Walsall` */
  readonly authority: string
  /** The period's code. */
  readonly period: string
  /** In any order. */
  readonly areas: readonly AmongArea[]
  readonly england: number | null
  /** What the nation is called; England when not given. */
  readonly nation?: string
  /** Below the first lies the quarter with the lowest numbers; null where the measure is not put into bands. */
  readonly cuts: readonly [quarter: number, half: number, threeQuarters: number] | null
}

/** An authority that has a number. */
export type Numbered = AmongArea & { readonly value: number }

/** In order already: a page asks for it many times over. */
const inOrder = new WeakMap<readonly AmongArea[], readonly Numbered[]>()

/** Those with a number, lowest first; of those that share one, by name. */
export function lowestFirst({ areas }: AmongAllData): readonly Numbered[] {
  const before = inOrder.get(areas)
  if (before !== undefined) return before
  const numbered = areas
    .filter((area): area is Numbered => area.value !== null)
    .sort((one, other) => one.value - other.value || (one.name < other.name ? -1 : 1))
  inOrder.set(areas, numbered)
  return numbered
}

/** The authority that is looked at; undefined where it has no row or no number. */
export function oursOf(data: AmongAllData): Numbered | undefined {
  return lowestFirst(data).find(({ isOurs }) => isOurs === true)
}

/** Where it stands, the highest number being 1; those that share a number share the lowest place. */
export type Standing = { readonly place: number; readonly of: number; readonly isShared: boolean }

export function standingOf(data: AmongAllData): Standing | null {
  const ours = oursOf(data)
  if (ours === undefined) return null
  const all = lowestFirst(data)
  return {
    place: 1 + all.filter(({ value }) => value > ours.value).length,
    of: all.length,
    isShared: all.filter(({ value }) => value === ours.value).length > 1,
  }
}

/** `1st`, `2nd`, `3rd`, `11th`, `22nd`. */
export function ordinal(number: number): string {
  const isTeen = number % 100 >= 11 && number % 100 <= 13
  return `${number}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')}`
}

/** Which quarter of the cut points a number lies in, from the lowest (0); on a cut point it lies below. */
export function quarterOf(value: number, cuts: readonly number[]): number {
  const at = cuts.findIndex((cut) => value <= cut)
  return at === -1 ? 3 : at
}

/** The band of a quarter: A is the best. */
export function bandOf(quarter: number, better: FigureReading['better']): string {
  return (better === 'lower' ? 'ABCD' : 'DCBA').charAt(quarter)
}

/** The number at a share of the way from the lowest to the highest, between two where it falls between. */
export function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0]
  return below + (above - below) * (at - Math.floor(at))
}

/**
 * Who has no number and why: `Three authorities have no number: two withheld and one not available`; empty where all have
 * one. Those to which the measure does not apply, such as authorities that have ended, are not counted.
 */
export function withoutNumber({ areas }: AmongAllData): string {
  const missing = areas
    .filter(({ value, status }) => value === null && status !== 'not-applicable')
    .map(({ status }) => shortMissing(status))
  if (missing.length === 0) return ''
  const kinds = [...new Set(missing)].map((why) => `${inWords(missing.filter((each) => each === why).length)} ${why}`)
  const number = inWords(missing.length)
  const says = `${number.charAt(0).toUpperCase()}${number.slice(1)} ${missing.length === 1 ? 'authority has' : 'authorities have'} no number`
  return `${says}: ${joined(kinds)}`
}

/** `2025`, `2024/25`, `2020 to 2022`, for the middle of a sentence. */
export function periodInWords(code: string): string {
  return code.includes('-') ? `${code.slice(0, 4)} to ${code.slice(0, 2)}${code.slice(-2)}` : shortPeriod(code)
}

/** All authorities as a table, highest first, those without a number last. */
export function amongAllTable(data: AmongAllData): ChartTable {
  const { reading, cuts } = data
  const all = [...lowestFirst(data)].reverse()
  const hasBands = cuts !== null && reading.better !== 'neither'
  const missing = data.areas.filter(({ value }) => value === null)
  const rank = (value: number) => String(1 + all.filter((other) => other.value > value).length)
  const row = (area: AmongArea) => [
    wordCell(area.name, area.href),
    figureCell(area.value, reading, area.status),
    wordCell(area.value === null ? '' : rank(area.value)),
    ...(hasBands ? [wordCell(area.value === null ? '' : bandOf(quarterOf(area.value, cuts), reading.better))] : []),
  ]
  const names = ['Authority', periodInWords(data.period), 'Rank', ...(hasBands ? ['Band'] : [])]
  return { columns: columns(names, names.slice(1, 3)), rows: [...all, ...missing].map(row) }
}

/** How far two numbers are apart, as they are shown. */
export function apartAsShown(one: number, other: number, reading: FigureReading): number {
  return asShown(Math.abs(asShown(one, reading) - asShown(other, reading)), reading)
}
