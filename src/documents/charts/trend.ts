import type { ShownCount } from '../../core/suppress.ts'
import { spoken } from '../../core/words.ts'
import { type Box, boxOf, drawLabel, firstFree, type Label } from '../labels.ts'
import { tenth, textWidth } from '../svg.ts'
import { scaleFor } from './axis.ts'
import { type ChartTable, columns, countCell, wordCell } from './chart-table.ts'
import { type Counted, capital, countText, type Finding, firstFinding, withheldText } from './chart-words.ts'
import { behind, drawings, frame, opening, second, sentence } from './frame.ts'

/** How many there were, or what the rate was, at one time. */
export type TrendPoint = {
  /** `30 June 2026`, `August 2026` */
  readonly name: string
  /** Null where it is not known: the line has a gap. */
  readonly value: ShownCount | null
  /** England at the same time; null where it is not published yet. */
  readonly england?: number | null
  readonly href?: string
}

/** A stock or a rate over time, the latest last. */
export type TrendData = {
  /** `{ one: 'child is in our care', many: 'children are in our care' }`: the sentence that follows the last number. */
  readonly counted: Counted
  /** `Children in care` */
  readonly subject: string
  readonly unit: 'count' | 'percent'
  /** What the points are: `Quarter ends`. */
  readonly each: string
  /** One step in a sentence: `quarter`. */
  readonly step: string
  /** How long before the last point the first one is: `three years ago`. */
  readonly ago: string
  readonly points: readonly TrendPoint[]
}

/** So many steps one way are more than chance, as on a control chart. */
const steady = 6

const values = ({ points }: TrendData) => points.map(({ value }) => value).filter((value) => typeof value === 'number')
const said = (value: ShownCount, unit: TrendData['unit']) =>
  `${countText(value)}${unit === 'percent' && value !== 'c' ? '%' : ''}`

/** A line with its last point labelled, England in grey. It need not start at zero: then it says where the scale starts. */
export function trend(data: TrendData, id: string): string {
  const shown = values(data)
  const last = data.points.at(-1)
  if (shown.length === 0) return sentence(`No number of ${data.subject.toLowerCase()} can be shown in this period`)
  if (shown.length === 1) return sentence(`${said(shown[0] as number, data.unit)}: one number, too few to draw a line`)
  return last === undefined ? '' : drawings(draw(data, 560, id), draw(data, 358, id))
}

type Ends = {
  readonly data: TrendData
  readonly from: number
  readonly to: number
  readonly isWhole: boolean
  /** How much each number is more than the one before. */
  readonly steps: readonly number[]
}

const findings: readonly Finding<Ends>[] = [
  [
    ({ steps, isWhole }) => isWhole && steps.length >= steady && steps.every((step) => step > 0),
    ({ data }) => `${data.subject} have risen each ${data.step}`,
  ],
  [
    ({ steps, isWhole }) => isWhole && steps.length >= steady && steps.every((step) => step < 0),
    ({ data }) => `${data.subject} have fallen each ${data.step}`,
  ],
  [
    ({ isWhole, from, to }) => isWhole && from === to,
    (ends) => `${lastOf(ends)}, as ${many(ends)} as ${ends.data.ago}`,
  ],
  [
    ({ isWhole }) => isWhole,
    (ends) =>
      `${lastOf(ends)}, ${difference(ends)} ${ends.to > ends.from ? 'more' : fewer(ends)} than ${ends.data.ago}`,
  ],
]

const many = ({ data }: Ends) => (data.unit === 'percent' ? 'much' : 'many')
const fewer = ({ data }: Ends) => (data.unit === 'percent' ? 'less' : 'fewer')
const lastOf = ({ data, to }: Ends) => `${said(to, data.unit)} ${to === 1 ? data.counted.one : data.counted.many}`
const difference = ({ data, from, to }: Ends) => {
  const apart = Math.round(Math.abs(to - from) * 10) / 10
  return data.unit === 'percent' ? `${spoken(apart)} ${apart === 1 ? 'point' : 'points'}` : spoken(apart)
}

/** Where the number stands now, and against the first of the line. */
export function trendFinding(data: TrendData): string {
  const shown = values(data)
  const isWhole = data.points.length > 1 && shown.length === data.points.length
  const steps = shown.slice(1).map((value, at) => value - (shown[at] as number))
  const ends = { data, from: shown[0] ?? 0, to: shown.at(-1) ?? 0, isWhole, steps }
  return firstFinding(findings, ends, data.subject)
}

/** The points as a table. */
export function trendTable({ subject, points, each }: TrendData): ChartTable {
  const hasEngland = points.some(({ england }) => typeof england === 'number')
  return {
    columns: columns([each, subject, ...(hasEngland ? ['England'] : [])], [subject, 'England']),
    rows: points.map(({ name, value, england, href }) => [
      wordCell(name),
      value === null ? wordCell('not known') : countCell(value, href),
      ...(hasEngland ? [countCell(england ?? undefined)] : []),
    ]),
  }
}

function draw(data: TrendData, width: 560 | 358, id: string): string {
  const size = second(width)
  const { points, unit } = data
  const england = points.map((point) => point.england ?? null)
  const shown = values(data)
  const all = [...shown, ...england.filter((value) => value !== null)]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const start = low > 0 && low > high / 3 ? Math.max(0, floorOf(low, high)) : 0
  const last = said(shown.at(-1) as number, unit)
  const right = width - Math.max(textWidth(last, 22, true), textWidth('England', size)) - 18
  const bottom = width === 560 ? 116 : 106
  const top = 24
  const x = (at: number) => 6 + (at / Math.max(1, points.length - 1)) * (right - 6)
  const y = (value: number) =>
    high === start ? (top + bottom) / 2 : bottom - ((value - start) / (high - start)) * (bottom - top)
  const ours = points.map(({ value }) => (typeof value === 'number' ? value : null))
  const lastAt = ours.findLastIndex((value) => value !== null)
  const lastY = y(ours[lastAt] as number)
  const lastLabel: Label = { text: last, x: x(lastAt) + 12, y: lastY + 6, size: 22, css: 'd' }
  const dot = `<circle cx="${tenth(x(lastAt))}" cy="${tenth(lastY)}" r="5" class="f-deep"/>`
  const dotBox = { x: x(lastAt) - 9, y: lastY - 9, width: 18, height: 18 }
  const firstAt = ours.findIndex((value) => value !== null)
  const firstY = y(ours[firstAt] as number)
  const lowest = Math.max(...all.map(y))
  // Under the first point, where the line does not come down again.
  const rises = ours.slice(firstAt, Math.ceil(points.length / 2)).every((value) => value === null || y(value) <= firstY)
  const foot = Math.round((rises ? firstY : lowest) + 22)
  const note = Math.round(Math.max(foot + 20, lowest + 24))
  const scaleWords = start > 0 ? `${data.each}, scale starts at ${said(start, unit)}` : data.each
  const hidden = points.some(({ value }) => value === 'c') ? `, ${withheldText} not drawn` : ''
  const body = [
    line(england, x, y, 'ln-context'),
    line(ours, x, y, 'ln-deep'),
    opening(
      behind(points[lastAt]?.value ?? null, points[lastAt]?.href),
      `${points[lastAt]?.name}: ${last}`,
      dot + drawLabel(lastLabel),
      true,
    ),
    englandLabel(england, x, y, size, lastLabel, dotBox, { x: 0, y: 0, width, height: bottom + 4 }),
    drawLabel({
      text: `${said(ours[firstAt] as number, unit)}, ${data.ago}`,
      x: 6,
      y: foot,
      size,
      css: 'q',
    }),
    drawLabel({ text: `${scaleWords}${hidden}`, x: 0, y: note, size, css: 'q' }),
  ].join('')
  const description = `${trendFinding(data)}. From ${said(ours[firstAt] as number, unit)} to ${last}; lowest ${said(Math.min(...values(data)), unit)}, highest ${said(Math.max(...values(data)), unit)}.`
  return frame({ id, width, height: note + 8, title: `${capital(data.subject)} over time`, description, body })
}

/** The round number at or below the lowest point, in steps of which four hold the line. */
function floorOf(low: number, high: number): number {
  const { step } = scaleFor(Math.max(high - low, 1))
  return Math.floor(low / step) * step
}

/** The points joined, with a gap where one is missing; one that stands alone is a dot. */
function line(
  values: readonly (number | null)[],
  x: (at: number) => number,
  y: (value: number) => number,
  css: string,
): string {
  const drawn = values
    .map((value, at) => {
      if (value === null) return ''
      const isStart = at === 0 || values[at - 1] === null
      return `${isStart ? 'M' : 'L'}${tenth(x(at))} ${tenth(y(value))}${isStart ? 'h0' : ''}`
    })
    .join('')
  return drawn === '' ? '' : `<path d="${drawn}" class="${css}"/>`
}

function englandLabel(
  england: readonly (number | null)[],
  x: (at: number) => number,
  y: (value: number) => number,
  size: number,
  beside: Label,
  dot: Box,
  within: { x: number; y: number; width: number; height: number },
): string {
  const at = england.findLastIndex((value) => value !== null)
  if (at === -1) return ''
  const level = y(england[at] as number)
  const candidates = [level + 5, level + 24, level - 16, level + 40].map(
    (place): Label => ({ text: 'England', x: x(at) + 12, y: place, size, css: 'q halo' }),
  )
  const label = firstFree(candidates, [boxOf(beside), dot], within)
  return label === null ? '' : drawLabel(label)
}
