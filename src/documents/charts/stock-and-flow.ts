import type { UsualRange } from '../../core/chance.ts'
import type { ShownCount } from '../../core/suppress.ts'
import { spoken } from '../../core/words.ts'
import { type Box, boxOf, drawLabel, firstFree, type Label } from '../labels.ts'
import { tenth, textWidth } from '../svg.ts'
import { hollow, scaleFor } from './axis.ts'
import { capital, countText, known } from './chart-words.ts'
import { behind, drawings, frame, isTarget, opening, second, sentence } from './frame.ts'
import { longMonth, shortMonth } from './month-names.ts'
import { type FlowMonth, flowSide, type StockAndFlowData, stockAndFlowFinding } from './stock-and-flow-finding.ts'

/**
 * A line of how many there were at the end of each month, and under it on the same months a bar up for each that came and a
 * bar down for each that went, both on the grey block of what is usual. The last 24 months, on a phone the last 12.
 *
 * @param id  makes the names inside the drawing unique on its page
 */
export function stockAndFlow(data: StockAndFlowData, id: string): string {
  if (data.months.length < 2) {
    return sentence(
      typeof data.now === 'number' && data.months.length === 0
        ? 'The months are not shown: too few came or left in some of them'
        : 'Too few months are known to draw a line',
    )
  }
  return drawings(draw(data, 1120, id), draw(data, 358, id))
}

type Width = 1120 | 358
/** Where the months stand, and the three heights: the line's, what came, what went. */
type Sheet = {
  readonly width: Width
  readonly size: number
  readonly left: number
  readonly right: number
  readonly slot: number
  readonly stock: { readonly start: number; readonly end: number; readonly step: number }
  readonly line: { readonly top: number; readonly bottom: number }
  readonly base: number
  /** Units for one child, up and down. */
  readonly unit: number
  readonly foot: number
}

function sheetOf({ started, left: gone }: StockAndFlowData, shown: readonly FlowMonth[], width: Width): Sheet {
  const isWide = width === 1120
  const size = second(width)
  const beside = [sumWords('started', started.now), sumWords('left', gone.now)].map((text) => textWidth(text, 15, true))
  const most = Math.max(
    1,
    ...shown.flatMap((month) => [
      ...known([month.started, month.left]),
      usualTop(month.usualStarted),
      usualTop(month.usualLeft),
    ]),
  )
  const stock = stockScale(known(shown.map((month) => month.stock)))
  const numbers = [stock.end, topOf(most)].map((number) => textWidth(spoken(number), size) + 12)
  const last = textWidth(countText(shown.at(-1)?.stock ?? 0), 20, true)
  const left = Math.max(44, ...numbers)
  const right = width - (isWide ? Math.max(150, ...beside.map((wide) => wide + 26)) : Math.max(54, last + 20))
  const reach = isWide ? 84 : 62
  const line = { top: 34, bottom: isWide ? 118 : 104 }
  const base = line.bottom + 46 + reach
  return {
    stock,
    width,
    size,
    left,
    right,
    slot: (right - left) / shown.length,
    line,
    base,
    unit: reach / topOf(most),
    foot: base + reach,
  }
}

/** Where the axis of the line starts and ends: it need not start at zero. */
function stockScale(stocks: readonly number[]): Sheet['stock'] {
  const [low, high] = stocks.length === 0 ? [0, 0] : [Math.min(...stocks), Math.max(...stocks)]
  const { step } = scaleFor(Math.max(4, high - low))
  const start = Math.max(0, Math.floor(low / step) * step)
  return { start, end: Math.max(start + step, Math.ceil(high / step) * step), step }
}

/** The end of the axis: a round number, no further off than half a step. */
function topOf(most: number): number {
  const half = Math.max(1, scaleFor(most).step / 2)
  return Math.ceil(most / half) * half
}

const usualTop = (usual: UsualRange | null) => usual?.high ?? 0
const sumWords = (did: string, count: ShownCount) => `${countText(count)} ${did}`

function draw(data: StockAndFlowData, width: Width, id: string): string {
  const shown = data.months.slice(width === 1120 ? -24 : -12)
  const sheet = sheetOf(data, shown, width)
  const stocks = known(shown.map(({ stock }) => stock))
  const body = [
    stockLine(data, shown, sheet),
    drawLabel({ text: 'Started and left in the month', x: 0, y: sheet.line.bottom + 36, size: sheet.size, css: 'b' }),
    flowAxis(shown, sheet),
    ...shown.map((month, at) => bars(month, at, sheet)),
    `<line x1="${sheet.left}" y1="${sheet.base}" x2="${tenth(sheet.right)}" y2="${sheet.base}" class="ax"/>`,
    sums(data, sheet),
    monthNames(shown, sheet),
  ].join('')
  return frame({
    ...{ id, width, height: sheet.foot + (width === 1120 ? 34 : 78) },
    title: `${capital(data.counted.many)} at the end of each month, and how many started and left`,
    description: `${stockAndFlowFinding(data)}.${extremes(stocks)}`,
    body,
  })
}

const extremes = (stocks: readonly number[]) =>
  stocks.length === 0 ? '' : ` Lowest ${spoken(Math.min(...stocks))}, highest ${spoken(Math.max(...stocks))}.`

function stockLine({ now, href }: StockAndFlowData, shown: readonly FlowMonth[], sheet: Sheet): string {
  const { left, right, slot, size, width } = sheet
  const { top, bottom } = sheet.line
  const { start, end, step } = sheet.stock
  const y = (value: number) => bottom - ((value - start) / (end - start)) * (bottom - top)
  const x = (at: number) => left + (at + 0.5) * slot
  const path = shown
    .map(({ stock }, at) => {
      if (stock === 'c') return ''
      const isStart = at === 0 || shown[at - 1]?.stock === 'c'
      return `${isStart ? 'M' : 'L'}${tenth(x(at))} ${tenth(y(stock))}`
    })
    .join('')
  const marks = [start, start + Math.round((end - start) / 2 / step) * step, end]
  const grid = [...new Set(marks)].map((value) => {
    const line = `<line x1="${left}" y1="${tenth(y(value))}" x2="${tenth(right)}" y2="${tenth(y(value))}" class="gr"/>`
    return line + drawLabel({ text: spoken(value), x: left - 8, y: y(value) + 5, size, anchor: 'end', css: 'q' })
  })
  const last = shown.at(-1)?.stock ?? 'c'
  const lastLabel: Label | null =
    last === 'c'
      ? null
      : { text: spoken(last), x: x(shown.length - 1) + 12, y: y(last) + 7, size: width === 1120 ? 22 : 20, css: 'd' }
  const lastDrawn =
    lastLabel === null || last === 'c'
      ? ''
      : opening(
          behind(now, href),
          `All ${spoken(last)}`,
          `<circle cx="${tenth(x(shown.length - 1))}" cy="${tenth(y(last))}" r="5" class="f-deep"/>${drawLabel(lastLabel)}`,
          true,
        )
  const said = drawLabel({ text: 'In care at month end', x: 0, y: 14, size, css: 'b' })
  const scale =
    start === 0
      ? ''
      : drawLabel({
          text: `scale starts at ${spoken(start)}`,
          x: textWidth('In care at month end', size, true) + 16,
          y: 14,
          size,
          css: 'q',
        })
  return [
    said,
    scale,
    ...grid,
    `<path d="${path}" class="ln-deep"/>`,
    yearAgoMark(shown, x, y, sheet, lastLabel),
    lastDrawn,
  ].join('')
}

/** The month a year before the last, marked and written where it finds a place. */
function yearAgoMark(
  shown: readonly FlowMonth[],
  x: (at: number) => number,
  y: (value: number) => number,
  { size, width, line }: Sheet,
  last: Label | null,
): string {
  const at = shown.length - 13
  const stock = shown[at]?.stock
  if (at < 0 || typeof stock !== 'number') return ''
  const text = `${spoken(stock)}, a year ago`
  const taken: Box[] = last === null ? [] : [boxOf(last)]
  // On the side the line does not come from or go to.
  const beside = known([shown[at - 1]?.stock ?? 'c', shown[at + 1]?.stock ?? 'c'])
  const isPeak = beside.reduce((sum, other) => sum + stock - other, 0) > 0
  const [above, below] = [y(stock) - 12, y(stock) + 24]
  const places = (isPeak ? [above, below] : [below, above]).map(
    (place): Label => ({ text, x: x(at), y: place, size, anchor: 'middle', css: 'halo' }),
  )
  const label = firstFree(places, taken, { x: 0, y: 18, width, height: line.bottom })
  return `<circle cx="${tenth(x(at))}" cy="${tenth(y(stock))}" r="4.5" class="k-deep"/>${label === null ? '' : drawLabel(label)}`
}

function flowAxis(shown: readonly FlowMonth[], { left, right, base, unit, foot, size }: Sheet): string {
  const top = Math.round((foot - base) / unit)
  const years = Math.max(...shown.map(({ usualStarted }) => usualStarted?.years ?? 0))
  const key =
    years === 0
      ? ''
      : `<rect x="${tenth(right - textWidth(keyWords(years), size) - 22)}" y="${tenth(base - (foot - base) - 33)}" width="14" height="12" class="f-usual"/>${drawLabel({ text: keyWords(years), x: right, y: base - (foot - base) - 22, size, anchor: 'end' })}`
  return (
    key +
    [-top, 0, top]
      .map((value) => {
        const y = base - value * unit
        const line =
          value === 0 ? '' : `<line x1="${left}" y1="${tenth(y)}" x2="${tenth(right)}" y2="${tenth(y)}" class="gr"/>`
        return line + drawLabel({ text: spoken(Math.abs(value)), x: left - 8, y: y + 5, size, anchor: 'end', css: 'q' })
      })
      .join('')
  )
}

const keyWords = (years: number) => `usual, ${years} years`

function bars(month: FlowMonth, at: number, { left, slot, base, unit, foot, width }: Sheet): string {
  const x = left + at * slot
  const reach = foot - base
  const block = (usual: UsualRange | null, up: boolean) => {
    if (usual === null) return ''
    const high = Math.max(1, (usual.high - usual.low) * unit)
    const y = up ? base - usual.high * unit : base + usual.low * unit
    return `<rect x="${tenth(x + slot * 0.05)}" y="${tenth(y)}" width="${tenth(slot * 0.9)}" height="${tenth(high)}" class="f-usual"/>`
  }
  const bar = (count: ShownCount, up: boolean, css: string) => {
    if (count === 0) return ''
    const high = count === 'c' ? hollow : Math.max(1, count * unit)
    return `<rect x="${tenth(x + slot * 0.18)}" y="${tenth(up ? base - high : base)}" width="${tenth(slot * 0.64)}" height="${tenth(high)}" class="${count === 'c' ? 'k-ctx' : css}"/>`
  }
  const half = (up: boolean) => {
    const count = up ? month.started : month.left
    const usual = up ? month.usualStarted : month.usualLeft
    // On a phone a bar is too narrow for a finger: the table has the same, each a line high.
    const href = width === 358 ? undefined : behind(count, up ? month.hrefs?.started : month.hrefs?.left)
    const isStrange = flowSide(count, usual, month.isUnfinished) !== null
    const plain = up ? (month.isUnfinished === true ? 's-soft' : 'f-mid') : 's-soft'
    const hit = `<rect x="${tenth(x)}" y="${tenth(up ? base - reach : base)}" width="${tenth(slot)}" height="${tenth(reach)}" class="hit"/>`
    const inside = `${href === undefined ? '' : hit}${bar(count, up, isStrange ? 'f-late' : plain)}`
    const says = `${longMonth(month.month)} ${month.year}: ${countText(count)} ${up ? 'started' : 'left'}`
    return block(usual, up) + opening(href, says, inside, isTarget(width, slot, reach))
  }
  return half(true) + half(false)
}

/** What the 12 months come to beside those before: at the right, on a phone above and below. */
function sums({ started, left: gone }: StockAndFlowData, { width, right, base, foot, size }: Sheet): string {
  const before = ({ before }: StockAndFlowData['started']) =>
    before === null ? null : `year before: ${countText(before)}`
  const written = (of: StockAndFlowData['started'], did: string, y: number) => {
    const x = width === 1120 ? right + 12 : 0
    const main: Label = { text: sumWords(did, of.now), x, y, size: 15, css: 'b' }
    const then = before(of)
    const rest: Label | null =
      then === null
        ? null
        : width === 1120
          ? { text: then, x, y: y + 20, size, css: 'q' }
          : { text: then, x: x + textWidth(main.text, 15, true) + 10, y, size, css: 'q' }
    const says = `${sumWords(did, of.now)} in 12 months`
    return opening(behind(of.now, of.href), says, drawLabel(main), false) + (rest === null ? '' : drawLabel(rest))
  }
  const middle = (base + foot) / 2
  return width === 1120
    ? written(started, 'started', base - (middle - base) - 4) + written(gone, 'left', middle - 4)
    : written(started, 'started', foot + 46) + written(gone, 'left', foot + 70)
}

/** The first month and each third one from the last: enough to read the rest off. */
function monthNames(shown: readonly FlowMonth[], { left, slot, foot, size, width }: Sheet): string {
  const each = width === 1120 ? 6 : 4
  const taken: Box[] = []
  return shown
    .map(({ month, year }, at) => {
      if (at % each !== 0) return ''
      const x = left + at * slot
      const label: Label = { text: `${shortMonth(month)} ${year}`, x: x + 3, y: foot + 20, size, css: 'q' }
      if (firstFree([label], taken, { x: 0, y: 0, width, height: foot + 30 }) === null) return ''
      taken.push(boxOf(label))
      return `<line x1="${tenth(x)}" y1="${foot + 4}" x2="${tenth(x)}" y2="${foot + 12}" class="ax"/>${drawLabel(label)}`
    })
    .join('')
}
