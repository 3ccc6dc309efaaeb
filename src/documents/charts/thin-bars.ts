import type { ShownCount } from '../../core/suppress.ts'
import { countOf, spoken } from '../../core/words.ts'
import { type Box, boxOf, drawLabel, firstFree, type Label } from '../labels.ts'
import { tenth } from '../svg.ts'
import { heightAt, type Plot, roomForNumbers, scaleFor, uprightAxis, uprightBar } from './axis.ts'
import { type ChartTable, columns, countCell, wordCell } from './chart-table.ts'
import { type Counted, capital, countText, type Finding, firstFinding, known, withheldText } from './chart-words.ts'
import { behind, drawings, frame, isTarget, opening, second, sentence, shortened } from './frame.ts'

/** One of a few: a worker with the children they hold, a child with the clocks missed. */
export type ThinBar = { readonly name: string; readonly count: ShownCount; readonly href?: string }

/** Each of a few, one thin bar each. */
export type ThinBarsData = {
  /** What each bar is: `{ one: 'worker', many: 'workers' }`. */
  readonly each: Counted
  /** What each has: `{ one: 'child', many: 'children' }`. */
  readonly counted: Counted
  /** What each does with it: `{ one: 'holds', many: 'hold' }`. */
  readonly has: Counted
  /** The most allowed; bars over it are rust. With `0` every bar is: missed clocks. Not given: nothing is too many. */
  readonly limit?: number
  /** What the line of the limit says, where it is no limit anybody set: `a year`. */
  readonly limitWords?: string
  readonly bars: readonly ThinBar[]
}

/** The most bars drawn; with more, the first ones are drawn and the drawing says so. */
const mostBars = 40
/** A bar is no wider than this many units, however few they are. */
const widestBar = 64
/** Where each has so many units of room, it is named under its bar, and its number stands above it. */
const roomForName = 72

function sorted(bars: readonly ThinBar[]): readonly ThinBar[] {
  const size = ({ count }: ThinBar) => (count === 'c' ? 0.5 : count)
  return bars.toSorted((a, b) => size(b) - size(a))
}

const over = ({ bars, limit }: ThinBarsData) =>
  bars.filter(({ count }) => limit !== undefined && count !== 'c' && count > limit)

/** One thin bar each, sorted from most, with the limit as a line; the first is named. */
export function thinBars(data: ThinBarsData, id: string): string {
  const [one] = data.bars
  if (one === undefined) return sentence(`No ${data.each.many} to show`)
  if (data.bars.every(({ count }) => count === 0))
    return sentence(`No ${data.each.one} ${data.has.one} any ${data.counted.many}`)
  if (data.bars.length === 1) return sentence(`${one.name} ${data.has.one} ${count(data, one.count)}`)
  return drawings(draw(data, 560, id), draw(data, 358, id))
}

function count({ counted }: ThinBarsData, shown: ShownCount): string {
  return shown === 'c' ? `a ${withheldText} number of ${counted.many}` : countOf(shown, counted.one, counted.many)
}

function some({ each, has, bars }: ThinBarsData, few: number): string {
  return `${spoken(few)} of ${countOf(bars.length, each.one, each.many)} ${few === 1 ? has.one : has.many}`
}

const findings: readonly Finding<ThinBarsData>[] = [
  [
    ({ bars }) => bars.length > 0 && bars.every(({ count }) => count === 0),
    ({ each, has, counted }) => `No ${each.one} ${has.one} any ${counted.many}`,
  ],
  [
    (data) => data.limit === 0 && over(data).length > 0,
    (data) => `${some(data, over(data).length)} ${data.counted.many}`,
  ],
  [
    (data) => over(data).length > 0,
    (data) => `${some(data, over(data).length)} more than ${count(data, data.limit as number)}`,
  ],
  [
    ({ bars, limit }) => limit !== undefined && bars.length > 0 && bars.every(({ count }) => count !== 'c'),
    (data) => `No ${data.each.one} ${data.has.one} more than ${count(data, data.limit as number)}`,
  ],
]

/** How many are over the limit. */
export function thinBarsFinding(data: ThinBarsData): string {
  return firstFinding(findings, data, `${capital(data.counted.many)} of each ${data.each.one}`)
}

/** Each one as a table, from most. */
export function thinBarsTable({ each, counted, bars, limit }: ThinBarsData): ChartTable {
  return {
    columns: columns([capital(each.one), capital(counted.many), 'Limit'], [capital(counted.many)]),
    rows: sorted(bars).map((bar) => [
      wordCell(bar.name),
      countCell(bar.count, bar.href),
      wordCell(limit !== undefined && bar.count !== 'c' && bar.count > limit ? 'over' : ''),
    ]),
  }
}

function draw(data: ThinBarsData, width: 560 | 358, id: string): string {
  const size = second(width)
  const all = sorted(data.bars)
  const shown = all.slice(0, mostBars)
  const { limit } = data
  const scale = scaleFor(Math.max(1, ...known(shown.map((bar) => bar.count)), limit ?? 0))
  const plot: Plot = { left: roomForNumbers(scale, size), right: width - 8, top: 36, bottom: 190 }
  const slot = (plot.right - plot.left) / shown.length
  const wide = Math.min(widestBar, slot * 0.7)
  const isNamed = slot >= roomForName
  const isOver = (count: ShownCount) => limit !== undefined && count !== 'c' && count > limit
  const marks = shown.map((bar, at) => {
    const x = plot.left + at * slot
    const css = isOver(bar.count) ? 'f-late' : 'f-mid'
    const hit = `<rect x="${tenth(x)}" y="${plot.top}" width="${tenth(slot)}" height="${plot.bottom - plot.top}" class="hit"/>`
    const opened = behind(bar.count, bar.href)
    const drawn = uprightBar(plot, scale, { x: x + (slot - wide) / 2, wide, count: bar.count, css })
    const says = `${bar.name}: ${count(data, bar.count)}`
    return opening(opened, says, (opened === undefined ? '' : hit) + drawn, isTarget(width, slot, 100))
  })
  const taken: Box[] = []
  const under = isNamed ? plot.bottom + 55 : plot.bottom + 19
  const add = (candidates: readonly Label[]): string => {
    const label = firstFree(candidates, taken, { x: 0, y: 0, width, height: under + 9 })
    if (label === null) return ''
    taken.push(boxOf(label))
    return drawLabel(label)
  }
  const firstBar = shown[0] as ThinBar
  const above = ({ count }: ThinBar) => heightAt(plot, scale, count === 'c' ? 0 : count) - 6
  const css = (bar: ThinBar) => (isOver(bar.count) ? 'l halo' : 'b halo')
  const labels = isNamed ? shown.map(nameOf).join('') : firstName()
  const limitLine = limit === undefined || limit === 0 ? '' : limitMark(limit)
  const many = all.length > shown.length ? `, the first ${mostBars} of ${spoken(all.length)}` : ''
  const order = add(
    [
      `${capital(data.each.many)}, most ${data.counted.many} first${many}`,
      `${capital(data.each.many)}, sorted${many}`,
    ].map((text): Label => ({ text, x: plot.left, y: under, size, css: 'q' })),
  )
  const body = [uprightAxis(plot, scale, size), ...marks, limitLine, labels, order].join('')
  const description = `${thinBarsFinding(data)}. Most: ${firstBar.name}, ${count(data, firstBar.count)}.`
  return frame({
    id,
    width,
    height: under + 9,
    title: `${capital(data.counted.many)} of each ${data.each.one}`,
    description,
    body,
  })

  function firstName(): string {
    return add(
      [`${firstBar.name}: ${countText(firstBar.count)}`, countText(firstBar.count)].map(
        (text): Label => ({ text, x: plot.left + 2, y: above(firstBar), size, css: css(firstBar) }),
      ),
    )
  }

  /** The number above the bar, and the name under it: the first word, and the rest in a second line. */
  function nameOf(bar: ThinBar, at: number): string {
    const middle = { x: plot.left + (at + 0.5) * slot, anchor: 'middle', size } as const
    const [word = '', ...rest] = bar.name.split(' ')
    const lines = [word, rest.join(' ')].map((text) => shortened(text, size, false, slot - 5))
    return [
      add([{ ...middle, text: countText(bar.count), y: above(bar), css: css(bar) }]),
      ...lines.map((text, line) => (text === '' ? '' : add([{ ...middle, text, y: plot.bottom + 17 + line * 17 }]))),
    ].join('')
  }

  function limitMark(most: number): string {
    const y = heightAt(plot, scale, most)
    const text = data.limitWords ?? `limit ${spoken(most)}`
    const label = add([
      { text, x: plot.right, y: y - 5, size, anchor: 'end', css: 'b halo' },
      { text, x: plot.right, y: y + 18, size, anchor: 'end', css: 'b halo' },
    ])
    return `<line x1="${plot.left}" y1="${tenth(y)}" x2="${plot.right}" y2="${tenth(y)}" class="ax"/>${label}`
  }
}
