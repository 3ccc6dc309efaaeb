import type { ShownCount } from '../../core/suppress.ts'
import { spoken } from '../../core/words.ts'
import { type Box, boxOf, drawLabel, firstFree, type Label } from '../labels.ts'
import { tenth } from '../svg.ts'
import { hollow } from './axis.ts'
import { type ChartTable, columns, countCell, wordCell } from './chart-table.ts'
import {
  type Counted,
  capital,
  countText,
  type Finding,
  firstFinding,
  inPlaceOfPicture,
  inWords,
  known,
  sumOf,
  withheldSign,
} from './chart-words.ts'
import { behind, drawings, first, frame, isTarget, opening, sentence } from './frame.ts'

/** What one working day held. */
export type WorkingDay = {
  /** `Thu` */
  readonly name: string
  /** `Thursday 27 August 2026` */
  readonly longName: string
  readonly inTime: ShownCount
  readonly late: ShownCount
  /** The day is not over. */
  readonly isUnfinished?: boolean
  readonly href?: string
  /** The late ones alone. */
  readonly lateHref?: string
}

/** The last working days, at most seven, the latest last. */
export type DaysData = { readonly counted: Counted; readonly days: readonly WorkingDay[] }

const width = 358
const bottom = 120
const highest = 86

const late = ({ days }: DaysData) => sumOf(days.map((day) => day.late))
const all = ({ days }: DaysData) => sumOf(days.map((day) => sumOf([day.inTime, day.late])))

/** A bar a working day with the late ones on top in rust, and today as it is so far. Drawn at one width. */
export function days(data: DaysData, id: string): string {
  const nothing = inPlaceOfPicture(
    data.days.flatMap((day) => [day.inTime, day.late]),
    data.counted,
  )
  return nothing === null ? drawings(draw(data, id)) : sentence(nothing)
}

const areKnown = (data: DaysData) => typeof all(data) === 'number' && all(data) !== 0 && typeof late(data) === 'number'

const findings: readonly Finding<DaysData>[] = [
  [
    (data) => areKnown(data) && late(data) === 0,
    (data) =>
      `All ${countText(all(data))} ${data.counted.many} were in time in ${inWords(data.days.length)} working days`,
  ],
  [
    areKnown,
    (data) =>
      `${countText(late(data))} of ${countText(all(data))} ${data.counted.many} ${late(data) === 1 ? 'was' : 'were'} late in ${inWords(data.days.length)} working days`,
  ],
]

/** How many were late. */
export function daysFinding(data: DaysData): string {
  return firstFinding(findings, data, `${capital(data.counted.many)} by day`)
}

/** The days as a table. */
export function daysTable({ counted, days }: DaysData): ChartTable {
  return {
    columns: columns(['Day', capital(counted.many), 'Late'], [capital(counted.many), 'Late']),
    rows: days.map((day) => [
      wordCell(`${day.longName}${day.isUnfinished === true ? ', so far' : ''}`),
      countCell(sumOf([day.inTime, day.late]), day.href),
      countCell(day.late, day.lateHref),
    ]),
  }
}

function draw(data: DaysData, id: string): string {
  const slot = width / data.days.length
  const wide = Math.min(slot * 0.76, 60)
  const largest = Math.max(1, ...data.days.map(({ inTime, late }) => known([inTime, late]).reduce((a, b) => a + b, 0)))
  const taken: Box[] = []
  const bars = data.days.map((day, at) => {
    const middle = (at + 0.5) * slot
    const x = middle - wide / 2
    const tall = heightOf(day.inTime, largest)
    const lateTall = day.late === 0 ? 0 : Math.max(2, heightOf(day.late, largest))
    const gap = tall > 0 && lateTall > 0 ? 1.5 : 0
    const top = bottom - tall - gap - lateTall
    const main = rect(x, bottom - tall, wide, tall, cssOf(day.inTime, day.isUnfinished === true ? 's-soft' : 'f-mid'))
    const lateBar = rect(x, top, wide, lateTall, cssOf(day.late, 'f-late'))
    const label = place(labelsOf(day, middle, top - 6), taken)
    const says = `${day.longName}: ${countText(sumOf([day.inTime, day.late]))} ${data.counted.many}, ${countText(day.late)} late`
    const written = label === null ? '' : drawLabel(label)
    const dayHref = behind(sumOf([day.inTime, day.late]), day.href)
    const isLarge = isTarget(width, wide, tall)
    const under = {
      text: day.isUnfinished === true ? 'so far' : day.name,
      x: middle,
      y: 138,
      size: first,
      anchor: 'middle' as const,
      css: 'q',
    }
    const lateHref = behind(day.late, day.lateHref)
    if (lateHref === undefined) {
      return opening(dayHref, says, main + lateBar + written, isLarge) + drawLabel(under)
    }
    return [
      opening(dayHref, says, main, isLarge),
      opening(lateHref, `${day.longName}: ${countText(day.late)} late`, lateBar + written, false),
      drawLabel(under),
    ].join('')
  })
  const axis = `<line x1="0" y1="${bottom}" x2="${width}" y2="${bottom}" class="ax"/>`
  const description = `${daysFinding(data)}.`
  const title = `${capital(data.counted.many)} by day, late ones marked`
  return frame({ id, width, height: 144, title, description, body: axis + bars.join('') })
}

function heightOf(count: ShownCount, largest: number): number {
  return count === 'c' ? hollow : (count / largest) * highest
}

function cssOf(count: ShownCount, css: string): string {
  return count === 'c' ? 'k-ctx' : css
}

function rect(x: number, y: number, wide: number, tall: number, css: string): string {
  if (tall === 0) return ''
  return `<rect x="${tenth(x)}" y="${tenth(y)}" width="${tenth(wide)}" height="${tenth(tall)}" class="${css}"/>`
}

/** The late ones, where there are any, else how many in all; with words where they find room. */
function labelsOf(day: WorkingDay, x: number, y: number): readonly Label[] {
  const place = { x, y, size: first, anchor: 'middle' as const }
  if (day.late === 0) return [{ ...place, text: day.inTime === 'c' ? withheldSign : spoken(day.inTime), css: 'b' }]
  const number = day.late === 'c' ? withheldSign : spoken(day.late)
  return [`${number} late`, number].map((text) => ({ ...place, text, css: 'l' }))
}

function place(candidates: readonly Label[], taken: Box[]): Label | null {
  const label = firstFree(candidates, taken, { x: 0, y: 0, width, height: bottom })
  if (label !== null) taken.push({ ...boxOf(label), width: boxOf(label).width + 4 })
  return label
}
