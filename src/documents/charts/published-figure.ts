import type { Better } from '../../core/published-source.ts'
import { halfUp, type PublishedStatus, statusWords } from '../../core/published-value.ts'
import type { ChartCell } from './chart-table.ts'

/** How the numbers of a published measure are written and read. */
export type FigureReading = {
  /** `%`, `per 10,000 children`, `children`, `£`, `percentage points` and the like. */
  readonly unit: string
  /** Digits after the point, as published. */
  readonly decimals: number
  readonly better: Better
}

/** The sign of minus, which is as wide as a digit. */
const minus = '−'

/** What stands before and behind a number of the unit. */
export function signsOf(unit: string): readonly [before: string, behind: string] {
  return unit.startsWith('£') ? ['£', ''] : unit === '%' ? ['', '%'] : ['', '']
}

function grouped(number: number, decimals: number): string {
  return halfUp(Math.abs(number), decimals)
    .toFixed(decimals)
    .replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')
}

/** A number in its unit, rounded half up: `19.7%`, `£1,234`, `67`, `−0.35`. */
export function figureText(value: number, { unit, decimals }: Pick<FigureReading, 'unit' | 'decimals'>): string {
  const [before, behind] = signsOf(unit)
  const sign = halfUp(value, decimals) < 0 ? minus : ''
  return `${sign}${before}${grouped(value, decimals)}${behind}`
}

/** The number as it is shown: what is said of numbers must hold of what the reader sees. */
export function asShown(value: number, { decimals }: Pick<FigureReading, 'decimals'>): number {
  return halfUp(value, decimals)
}

const areSharedPoints = (unit: string) => unit === '%' || unit === 'percentage points' || unit === 'points'

/** How far two numbers are apart: `1 point`, `1.6 points`, `£1,300`, `12`; a number of children has no points. */
export function apartText(apart: number, { unit, decimals }: Pick<FigureReading, 'unit' | 'decimals'>): string {
  const number = grouped(apart, Number.isInteger(halfUp(apart, decimals)) ? 0 : decimals)
  if (areSharedPoints(unit)) return `${number} ${number === '1' ? 'point' : 'points'}`
  if (unit === 'months') return `${number} ${number === '1' ? 'month' : 'months'}`
  return `${signsOf(unit)[0]}${number}`
}

/** What stands where a number would: `not available`; `not published` where the files have no row. */
export function missingWords(status: PublishedStatus | null): string {
  return status === null || status === 'ok' ? 'not published' : statusWords[status]
}

const short: Readonly<Record<Exclude<PublishedStatus, 'ok'>, string>> = {
  suppressed: 'withheld',
  'not-applicable': 'not applicable',
  unavailable: 'not available',
  'rounds-to-zero': 'under half a unit',
  unreliable: 'unreliable in the source',
}

/** The same in a picture, where there is little room. */
export function shortMissing(status: PublishedStatus | null): string {
  return status === null || status === 'ok' ? 'not published' : short[status]
}

const symbols: Readonly<Record<PublishedStatus, string>> = {
  ok: '',
  suppressed: 'c',
  'not-applicable': 'z',
  unavailable: 'x',
  'rounds-to-zero': 'k',
  unreliable: 'u',
}

/** A cell with a number: rounded on a page, as it is in a file; where there is none, words on a page and the symbol in a file. */
export function figureCell(value: number | null, reading: FigureReading, status: PublishedStatus | null): ChartCell {
  if (value !== null) return { text: figureText(value, reading), plain: String(value) }
  return { text: shortMissing(status), plain: status === null ? '' : symbols[status] }
}
