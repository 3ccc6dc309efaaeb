import { drawLabel } from '../labels.ts'
import { tenth, textWidth } from '../svg.ts'
import { hollow } from './axis.ts'
import { type ChartTable, columns, countCell, percentCell, wordCell } from './chart-table.ts'
import {
  type Counted,
  capital,
  countText,
  type Finding,
  firstFinding,
  inPlaceOfPicture,
  known,
  percent,
  type Sum,
  shareOf,
  sumOf,
  withheldText,
} from './chart-words.ts'
import { behind, drawings, first, frame, isTarget, opening, second, sentence, shortened } from './frame.ts'

/** How many of one kind, or how many in a hundred. */
export type Bar = {
  readonly name: string
  /** Null where it is not shown because it is a sum with withheld parts. */
  readonly value: Sum
  /** England, in the same unit; null or not given where it is not published. */
  readonly england?: number | null
  readonly href?: string
  /** What was not recorded or not stated: always last, never folded. */
  readonly isUnknown?: boolean
}

/** How much, by kind. Percentages are whole or to one place, from 0 to 100. */
export type BarsData = {
  readonly counted: Counted
  readonly unit: 'count' | 'percent'
  /** `Contacts by who told us` */
  readonly subject: string
  readonly bars: readonly Bar[]
  /** They stand as they are given, because their order says more than their size: ages. */
  readonly isInOrder?: true
}

/** The most bars; small kinds of counts stand together in the last. */
const mostBars = 12

/** The bars from most to least, small ones together, what is unknown last. */
export function sortedBars({ bars, unit, isInOrder }: BarsData): readonly Bar[] {
  const size = ({ value }: Bar) => (typeof value === 'number' ? value : 0.5)
  const stated = bars.filter(({ isUnknown }) => isUnknown !== true)
  const named = isInOrder === true ? stated : stated.toSorted((a, b) => size(b) - size(a))
  const unknown = bars.filter(({ isUnknown }) => isUnknown === true)
  const most = mostBars - unknown.length
  if (unit === 'percent' || named.length <= most) return [...named, ...unknown]
  const rest = named.slice(most - 1)
  const folded: Bar = { name: `${rest.length} other kinds`, value: sumOf(rest.map(({ value }) => value)) }
  return [...named.slice(0, most - 1), folded, ...unknown]
}

/** Horizontal bars from zero, sorted, each with its value at the end and England as an upright tick. */
export function bars(data: BarsData, id: string): string {
  const values = data.bars.map(({ value }) => value)
  const nothing =
    data.unit === 'count'
      ? inPlaceOfPicture(values, data.counted)
      : values.length === 0
        ? inPlaceOfPicture([], data.counted)
        : null
  return nothing === null ? drawings(draw(data, 560, id), draw(data, 358, id)) : sentence(nothing)
}

const all = ({ bars }: BarsData) => sumOf(bars.map(({ value }) => value))
const largest = ({ isInOrder: _, ...data }: BarsData): readonly Bar[] =>
  sortedBars(data).filter(({ isUnknown }) => isUnknown !== true)
const largestFew = (data: BarsData, few: number) =>
  sumOf(
    largest(data)
      .slice(0, few)
      .map(({ value }) => value),
  )
/** What the largest few hold together; nothing is said of it where they are few, or are percentages. */
const together = (data: BarsData, few: number) => {
  const total = all(data)
  return data.unit === 'percent' || total === null || total === 'c' || total < 30
    ? 0
    : shareOf(largestFew(data, few), total)
}
const top = (data: BarsData, few: number) => percent(largestFew(data, few), all(data))

const findings: readonly Finding<BarsData>[] = [
  [
    (data) => data.bars.length > 1 && together(data, 1) >= 0.5,
    (data) => `${top(data, 1)} of ${data.counted.many}: ${largest(data)[0]?.name}`,
  ],
  [
    (data) => data.bars.length > 2 && together(data, 2) >= 0.5,
    (data) => `${top(data, 2)} of ${data.counted.many}: ${largest(data)[0]?.name} and ${lower(largest(data)[1]?.name)}`,
  ],
]

const lower = (name = '') => name.charAt(0).toLowerCase() + name.slice(1)

/** Which kind or two kinds hold half or more. */
export function barsFinding(data: BarsData): string {
  return firstFinding(findings, data, data.subject)
}

/** Every kind as a table, the small ones too. */
export function barsTable(data: BarsData): ChartTable {
  const hasEngland = data.bars.some(({ england }) => typeof england === 'number')
  const value = data.unit === 'percent' ? 'Percent' : capital(data.counted.many)
  const share = data.unit === 'count' ? ['Percent'] : []
  const england = hasEngland ? ['England'] : []
  return {
    columns: columns(['Kind', value, ...share, ...england], [value, 'Percent', 'England']),
    rows: sortedBars({ ...data, unit: 'percent' }).map((bar) => [
      wordCell(bar.name),
      countCell(bar.value, bar.href),
      ...share.map(() => percentCell(bar.value, all(data))),
      ...england.map(() => countCell(bar.england ?? undefined)),
    ]),
  }
}

function draw(data: BarsData, width: 560 | 358, id: string): string {
  const size = second(width)
  const isWide = width === 560
  const shown = sortedBars(data)
  const said = ({ value }: Bar) =>
    `${countText(value)}${data.unit === 'percent' && typeof value === 'number' ? '%' : ''}`
  const texts = Math.max(...shown.map((bar) => textWidth(said(bar), first, true)))
  const names = Math.min(200, Math.max(...shown.map(({ name }) => textWidth(name, first))) + 12)
  const left = isWide ? names : 0
  const right = width - texts - 8
  const most = Math.max(1e-9, ...known(shown.map(({ value }) => value)), ...shown.map(({ england }) => england ?? 0))
  const long = (value: number) => (value / most) * (right - left - 2)
  const hasEngland = shown.some(({ england }) => typeof england === 'number')
  const head = hasEngland ? 24 : 0
  const pitch = isWide ? 30 : 50
  const rows = shown.map((bar, at) => {
    const y = head + at * pitch + (isWide ? 4 : 22)
    const wide = typeof bar.value === 'number' ? long(bar.value) : hollow
    const css = typeof bar.value !== 'number' ? 'k-ctx' : bar.isUnknown === true ? 'f-ctx' : 'f-mid'
    const nameAt = isWide ? { x: left - 8, y: y + 16, anchor: 'end' as const } : { x: 0, y: y - 6 }
    const name = shortened(bar.name, first, false, isWide ? left - 8 : width)
    const tick = typeof bar.england === 'number' ? left + long(bar.england) : null
    const end = Math.max(left + wide, tick ?? 0) + 8
    const rect =
      wide === 0
        ? ''
        : `<rect x="${tenth(left)}" y="${y}" width="${tenth(Math.max(1, wide))}" height="22" class="${css}"/>`
    const opened = behind(bar.value, bar.href)
    const inside = [
      opened === undefined
        ? ''
        : `<rect x="0" y="${y - (isWide ? 3 : 20)}" width="${width}" height="${pitch - 1}" class="hit"/>`,
      drawLabel({ text: name, size: first, ...nameAt }),
      rect,
      tick === null ? '' : `<rect x="${tenth(tick - 1.5)}" y="${y - 3}" width="3" height="28" class="f-ink"/>`,
      drawLabel({ text: said(bar), x: end, y: y + 16, size: first, css: 'b' }),
    ].join('')
    return opening(opened, `${bar.name}: ${said(bar)}`, inside, isTarget(width, width, pitch - 1))
  })
  const key = hasEngland
    ? `<rect x="${tenth(left)}" y="2" width="3" height="16" class="f-ink"/>${drawLabel({ text: 'England', x: left + 10, y: 15, size, css: 'q' })}`
    : ''
  const axisTop = head
  const height = head + shown.length * pitch + 4
  const axis = isWide
    ? `<line x1="${tenth(left)}" y1="${axisTop}" x2="${tenth(left)}" y2="${height - 2}" class="ax"/>`
    : ''
  const hidden = shown.some(({ value }) => value === 'c') ? ` Hollow: ${withheldText}.` : ''
  const description = `${barsFinding(data)}. Most: ${shown[0]?.name}, ${shown[0] === undefined ? '' : said(shown[0])}.${hidden}`
  return frame({ id, width, height, title: data.subject, description, body: key + rows.join('') + axis })
}
