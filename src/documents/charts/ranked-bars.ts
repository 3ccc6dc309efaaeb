import { type Box, boxOf, drawLabel, firstFree, type Label } from '../labels.ts'
import { tenth, textWidth } from '../svg.ts'
import {
  type AmongAllData,
  bandOf,
  lowestFirst,
  type Numbered,
  ordinal,
  periodInWords,
  quantile,
  quarterOf,
  standingOf,
  withoutNumber,
} from './among-all.ts'
import { rankedFinding } from './among-all-finding.ts'
import type { Plot } from './axis.ts'
import { capital } from './chart-words.ts'
import { nationName } from './compare-line-data.ts'
import { drawings, first, frame, second, sentence, shortened } from './frame.ts'
import { along, barScale, type FreeScale, marksUpright, roomForMarks } from './free-scale.ts'
import { noteUnder } from './note-lines.ts'
import { figureText } from './published-figure.ts'
import { rankedRows } from './ranked-rows.ts'

type Width = 1120 | 358

/** So many authorities have room for their names. */
const mostNamed = 40

/**
 * All authorities as bars from zero, the lowest number first: ours dark and named, similar ones coloured and ringed, where
 * England falls, bands under them. With 40 or fewer each has a row and its name.
 */
export function rankedBars(data: AmongAllData, id: string): string {
  const all = lowestFirst(data)
  if (all.length === 0) return sentence(`No authority has a number of ${data.called} in ${periodInWords(data.period)}`)
  if (all.length === 1) {
    const only = all[0] as Numbered
    return sentence(
      `Only ${only.name} has a number in ${periodInWords(data.period)}: ${figureText(only.value, data.reading)}`,
    )
  }
  const isNamed = all.length <= mostNamed
  const drawn = (width: Width) =>
    isNamed ? rankedRows(data, width === 1120 ? 800 : 358) : upright(sheetOf(data, all, width))
  return drawings(
    ...([1120, 358] as const).map((width) => framed(data, isNamed && width === 1120 ? 800 : width, id, drawn(width))),
  )
}

function framed(data: AmongAllData, width: 1120 | 800 | 358, id: string, { body, height }: Drawn): string {
  const { reading } = data
  const all = lowestFirst(data)
  const [lowest, highest] = [all[0] as Numbered, all.at(-1) as Numbered]
  const ends = `Lowest ${lowest.name}, ${figureText(lowest.value, reading)}; highest ${highest.name}, ${figureText(highest.value, reading)}.`
  const england = data.england === null ? '' : ` ${nationName(data)} ${figureText(data.england, reading)}.`
  const missing = withoutNumber(data)
  const title = `${capital(data.title)} in ${all.length} authorities, ${periodInWords(data.period)}`
  const description = `${rankedFinding(data)}. ${ends}${england}${missing === '' ? '' : ` ${missing}.`}`
  return frame({ id, width, height, title, description, body })
}

export type Drawn = { readonly body: string; readonly height: number }

type Sheet = {
  readonly data: AmongAllData
  readonly all: readonly Numbered[]
  readonly width: Width
  readonly size: number
  readonly plot: Plot
  readonly scale: FreeScale
  /** Units for one bar and its gap. */
  readonly slot: number
  readonly zero: number
}

function sheetOf(data: AmongAllData, all: readonly Numbered[], width: Width): Sheet {
  const size = second(width)
  const scale = barScale([...all.map(({ value }) => value), data.england ?? 0])
  const left = roomForMarks(scale, data.reading.unit, size)
  const plot = { left, right: width - 4, top: 56, bottom: 216 }
  return {
    ...{ data, all, width, size, plot, scale },
    slot: (plot.right - left) / all.length,
    zero: along(scale, 0, plot.bottom, plot.top),
  }
}

const heightOf = ({ scale, plot }: Sheet, value: number) => along(scale, value, plot.bottom, plot.top)
const leftOf = ({ plot, slot }: Sheet, at: number) => plot.left + at * slot
const middleOf = (sheet: Sheet, at: number) => leftOf(sheet, at) + wideOf(sheet) / 2
const wideOf = ({ slot, width }: Sheet) => slot - Math.min(slot * 0.25, width === 1120 ? 1.6 : 0.4)

function upright(sheet: Sheet): Drawn {
  const { data, all, plot, scale, size } = sheet
  const ours = all.findIndex(({ isOurs }) => isOurs === true)
  const css = (area: Numbered) => (area.isOurs === true ? 'f-deep' : area.isSimilar === true ? 'f-mid' : 'f-others')
  const bars = ['f-others', 'f-mid', 'f-deep'].map((kind) => {
    const path = all.map((area, at) => (css(area) === kind ? bar(sheet, area, at) : '')).join('')
    return path === '' ? '' : `<path d="${path}" class="${kind}"/>`
  })
  const rings = all.flatMap((area, at) => (area.isSimilar === true ? [ringAt(sheet, area, at)] : []))
  const ringBoxes = rings.map(({ x, y }): Box => ({ x: x - 5, y: y - 5, width: 10, height: 10 }))
  const [ourLabels, leader] = oursNamed(sheet, ours)
  const england = englandNamed(sheet, ours, [...ourLabels.map(boxOf), ...leader.boxes, ...ringBoxes])
  const taken = [...ourLabels, ...england.labels].map(boxOf)
  const extremes = extremesNamed(sheet, [...taken, ...ringBoxes, ...leader.boxes, ...england.boxes])
  const note = noteUnder(withoutNumber(data), { y: plot.bottom + 48, size, width: sheet.width })
  const under = bandsUnder(sheet)
  const body = [
    marksUpright(plot, scale, data.reading.unit, size),
    ...bars,
    ...rings.map(({ x, y }) => `<circle cx="${tenth(x)}" cy="${tenth(y)}" r="3.6" class="ring"/>`),
    leader.svg,
    england.svg,
    ...[...ourLabels, ...england.labels, ...extremes].map(drawLabel),
    under,
    note.svg,
  ].join('')
  return { body, height: plot.bottom + 34 + note.high }
}

function bar(sheet: Sheet, { value }: Numbered, at: number): string {
  const y = heightOf(sheet, value)
  // A true zero has a mark as well: it is a number, not a gap.
  const end = Math.abs(y - sheet.zero) < 1 ? sheet.zero - 1 : y
  const wide = tenth(wideOf(sheet))
  return `M${tenth(leftOf(sheet, at))} ${tenth(sheet.zero)}V${tenth(end)}h${wide}V${tenth(sheet.zero)}z`
}

function ringAt(sheet: Sheet, { value }: Numbered, at: number) {
  const y = heightOf(sheet, value)
  return { x: middleOf(sheet, at), y: value < 0 ? y + 7 : y - 7 }
}

type Leader = { readonly svg: string; readonly boxes: readonly Box[] }

/** The authority and its place at the top, with a line down to its bar. */
function oursNamed(sheet: Sheet, at: number): readonly [readonly Label[], Leader] {
  const { data, all, width, size } = sheet
  const ours = all[at]
  const standing = standingOf(data)
  if (ours === undefined || standing === null) {
    const text = shortened(rankedFinding(data), size, false, width)
    return [[{ text, x: 0, y: 16, size, css: 'q' }], { svg: '', boxes: [] }]
  }
  const value = ` ${figureText(ours.value, data.reading)}`
  const name = shortened(ours.name, first, true, width - textWidth(value, first, true) - 4) + value
  const place = standing.place === 1 ? 'highest' : `${ordinal(standing.place)} highest`
  const shared = standing.isShared ? ', joint' : ''
  const band =
    data.cuts === null || data.reading.better === 'neither'
      ? ''
      : `, band ${bandOf(quarterOf(ours.value, data.cuts), data.reading.better)}`
  const rank = `${place} of ${standing.of}${shared}${band}`
  const x = middleOf(sheet, at)
  const half = Math.max(textWidth(name, first, true), textWidth(rank, size)) / 2
  const middle = Math.min(Math.max(x, half + 1), width - half - 1)
  const foot = Math.min(heightOf(sheet, ours.value), sheet.zero) - 2
  const svg = `<line x1="${tenth(x)}" y1="40" x2="${tenth(x)}" y2="${tenth(foot)}" class="ln-ours"/>`
  return [
    [
      { text: name, x: middle, y: 16, size: first, anchor: 'middle', css: 'd' },
      { text: rank, x: middle, y: 34, size, anchor: 'middle' },
    ],
    { svg, boxes: [{ x: x - 3, y: 38, width: 6, height: foot - 38 }] },
  ]
}

/** Where England's number falls among the bars, named on the side away from ours. */
function englandNamed(sheet: Sheet, ours: number, taken: readonly Box[]) {
  const { data, all, size, width, plot } = sheet
  if (data.england === null) return { svg: '', boxes: [], labels: [] }
  const england = data.england
  const at = all.filter(({ value }) => value < england).length
  const x = leftOf(sheet, at) - (sheet.slot - wideOf(sheet)) / 2
  const texts = [`${nationName(data)} ${figureText(england, data.reading)}`, nationName(data)]
  const foot = Math.min(heightOf(sheet, england), sheet.zero) - 2
  const beside = texts.flatMap((text) =>
    [72, 92, 112, 56].flatMap((y): readonly Label[] => {
      const right: Label = { text, x: x + 6, y, size, css: 'q halo' }
      const left: Label = { text, x: x - 6, y, size, anchor: 'end', css: 'q halo' }
      return at > ours ? [right, left] : [left, right]
    }),
  )
  const isFree = beside.filter(({ y }) => y < foot)
  const label = firstFree(isFree, taken, { x: plot.left, y: 36, width: width - plot.left, height: plot.bottom })
  const top = label === null ? foot - 24 : label.y - 8
  const svg = `<line x1="${tenth(x)}" y1="${tenth(top)}" x2="${tenth(x)}" y2="${tenth(foot)}" class="ln-england"/>`
  const boxes: readonly Box[] = [{ x: x - 3, y: top, width: 6, height: foot - top }]
  return { svg, boxes, labels: label === null ? [] : [label] }
}

/** Those far beyond the rest, at most two at each end, named beside their bars. */
function extremesNamed(sheet: Sheet, taken: readonly Box[]): readonly Label[] {
  const { data, all, size, width, plot } = sheet
  const values = all.map(({ value }) => value)
  const [low, high] = [quantile(values, 0.25), quantile(values, 0.75)]
  const reach = 1.5 * (high - low)
  const isFar = ({ value }: Numbered) => value > high + reach || value < low - reach
  const placed: Label[] = []
  for (const at of [all.length - 1, all.length - 2, 0, 1]) {
    const area = all[at]
    if (area === undefined || area.isOurs === true || !(isFar(area) || at === all.length - 1 || at === 0)) continue
    const isHigh = at > 1
    const text = `${shortened(area.name, size, false, 200)} ${figureText(area.value, data.reading)}`
    const top = Math.min(heightOf(sheet, area.value), sheet.zero)
    const edge = isHigh ? leftOf(sheet, at) - 6 : leftOf(sheet, at) + 2
    const levels = isHigh ? [top + 6, top - 10, top + 24] : [top - 8, top - 26]
    const candidates = levels.map(
      (y): Label => ({ text, x: edge, y, size, css: 'q halo', ...(isHigh ? { anchor: 'end' } : {}) }),
    )
    const clear = candidates.filter((label) => isAboveBars(sheet, label))
    const within = { x: 0, y: 36, width, height: plot.bottom }
    const label = firstFree(clear, [...taken, ...placed.map(boxOf)], within)
    if (label !== null) placed.push(label)
  }
  return placed
}

function isAboveBars(sheet: Sheet, label: Label): boolean {
  const { x, y, width, height } = boxOf(label)
  return sheet.all.every(({ value }, at) => {
    const left = leftOf(sheet, at)
    const top = Math.min(heightOf(sheet, value), sheet.zero)
    return (
      left + wideOf(sheet) < x || left > x + width || top >= y + height - 3 || (value < 0 && y + height <= sheet.zero)
    )
  })
}

/** The bands as brackets under the bars they hold, A to D; without bands only which end is which. */
function bandsUnder(sheet: Sheet): string {
  const { data, all, size, plot, width } = sheet
  const y = plot.bottom + 6
  if (data.cuts === null || data.reading.better === 'neither') {
    return [
      drawLabel({ text: 'lowest', x: plot.left, y: y + 16, size, css: 'q' }),
      drawLabel({ text: 'highest', x: plot.right, y: y + 16, size, anchor: 'end', css: 'q' }),
    ].join('')
  }
  const cuts = data.cuts
  return [0, 1, 2, 3]
    .map((quarter) => {
      const from = all.findIndex(({ value }) => quarterOf(value, cuts) === quarter)
      if (from === -1) return ''
      const to = all.findLastIndex(({ value }) => quarterOf(value, cuts) === quarter)
      const [left, right] = [leftOf(sheet, from), leftOf(sheet, to) + wideOf(sheet)]
      const line = `<line x1="${tenth(left)}" y1="${y}" x2="${tenth(right)}" y2="${y}" class="ax"/>`
      const name = bandOf(quarter, data.reading.better)
      const end = quarter === 0 ? ', lowest' : quarter === 3 ? ', highest' : ''
      const text = [`Band ${name}${width === 1120 ? end : ''}`, name].find(
        (each) => textWidth(each, size) <= right - left,
      )
      if (text === undefined) return line
      return line + drawLabel({ text, x: (left + right) / 2, y: y + 18, size, anchor: 'middle' })
    })
    .join('')
}
