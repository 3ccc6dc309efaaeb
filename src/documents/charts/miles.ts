import type { ShownCount } from '../../core/suppress.ts'
import { spoken } from '../../core/words.ts'
import { drawLabel } from '../labels.ts'
import { tenth, textWidth } from '../svg.ts'
import { scaleFor } from './axis.ts'
import { bars } from './bars.ts'
import { type ChartTable, columns, countCell, percentCell, wordCell } from './chart-table.ts'
import { capital, countText, type Finding, firstFinding, inWords, type Sum, sumOf } from './chart-words.ts'
import { behind, first, frame, opening, second, sentence } from './frame.ts'

/** So many children live so far from home. */
export type MilesDot = {
  /** To a tenth. */
  readonly miles: number
  readonly where: 'inside' | 'outside' | 'not-known'
  readonly count: number
}

/** Children by where they live. */
export type Reach = {
  readonly id: 'inside' | 'outside-near' | 'outside-far' | 'outside-not-known' | 'not-known'
  readonly name: string
  readonly count: ShownCount
  readonly href?: string
}

/** How far from home children live, and whether outside the authority. */
export type MilesData = {
  /** `Merrowdale` */
  readonly authority: string
  readonly reaches: readonly Reach[]
  /** Null where single children are not shown. */
  readonly dots: readonly MilesDot[] | null
}

const countOf = ({ reaches }: MilesData, id: Reach['id']): Sum => reaches.find((each) => each.id === id)?.count ?? 0
const all = ({ reaches }: MilesData) => sumOf(reaches.map(({ count }) => count))
const isKnown = (data: MilesData) => data.reaches.some(({ id, count }) => id !== 'not-known' && count !== 0)
const isCounted = (data: MilesData) => isKnown(data) && typeof countOf(data, 'outside-far') === 'number'
const far = (data: MilesData) => countOf(data, 'outside-far') as number

const findings: readonly Finding<MilesData>[] = [
  [
    (data) => isCounted(data) && far(data) === 0,
    ({ authority }) => `No child is known to live outside ${authority} and more than 20 miles from home`,
  ],
  [
    isCounted,
    (data) =>
      `${far(data) > 12 ? spoken(far(data)) : capital(inWords(far(data)))} ${far(data) === 1 ? 'child lives' : 'children live'} outside ${data.authority} and more than 20 miles from home`,
  ],
]

/** How many live outside and far away. */
export const milesFinding = (data: MilesData): string => firstFinding(findings, data, 'How far from home children live')

/** Where children live as a table. */
export function milesTable(data: MilesData): ChartTable {
  return {
    columns: columns(['Where they live', 'Children', 'Percent'], ['Children', 'Percent']),
    rows: data.reaches.map(({ name, count, href }) => [
      wordCell(name),
      countCell(count, href),
      percentCell(count, all(data)),
    ]),
  }
}

/** Every child's distance in bands, as far as it is known. */
export function milesBandsTable({ dots }: MilesData): ChartTable | null {
  if (dots === null) return null
  const ends = [1, 5, 10, 20, 50, 100, Number.POSITIVE_INFINITY]
  const rows = ends.map((end, at) => {
    const start = ends[at - 1] ?? -1
    const within = dots.filter(({ miles }) => miles > start && miles <= end)
    const sum = (where: MilesDot['where'][]) =>
      within.filter((dot) => where.includes(dot.where)).reduce((total, { count }) => total + count, 0)
    const name =
      end === 1 ? '1 mile or less' : `More than ${start}${Number.isFinite(end) ? `, at most ${end}` : ''} miles`
    return [
      wordCell(name),
      countCell(sum(['inside'])),
      countCell(sum(['outside'])),
      countCell(sum(['not-known'])),
      countCell(sum(['inside', 'outside', 'not-known'])),
    ]
  })
  const numbers = ['Inside', 'Outside', 'Not known where', 'All']
  return { columns: columns(['Miles from home', ...numbers], numbers), rows }
}

/**
 * A dot for each child on an axis of miles, stacked, filled inside the authority and hollow outside it; those outside and
 * more than 20 miles away are rust. A map would show where children live. On a phone, and where single children are not
 * shown, a bar for each of the kinds.
 */
export function miles(data: MilesData, id: string): string {
  if (!isKnown(data)) return sentence('Where children live is not known: it takes a directory of postcodes')
  const asBars = bars(
    { counted: { one: 'child', many: 'children' }, unit: 'count', subject: 'Where children live', bars: barsOf(data) },
    id,
  )
  const dots = data.dots ?? []
  if (dots.length === 0) return asBars
  return `<div class="tl-if-broad"><div class="tl-drawn">${draw(data, dots, id)}</div></div><div class="tl-if-slim">${asBars}</div>`
}

const barsOf = ({ reaches }: MilesData) =>
  reaches
    .filter(({ count }) => count !== 0)
    .map(({ id, name, count, href }) => ({
      ...{ name, value: count, isUnknown: id === 'not-known' },
      ...(href === undefined ? {} : { href }),
    }))

const step = 6.4
/** The highest a stack of dots may be. */
const tallest = 50

/** Of more children than fit a dot is 5, 10 and so on: the lead says so. */
export function childrenADot(dots: readonly MilesDot[]): number {
  const most = Math.max(0, ...stacked(dots, 1, axisOf(dots)).map((stack) => stack.length))
  return [1, 2, 5, 10, 20, 50, 100].find((each) => most / each <= tallest) ?? 200
}

/** Miles the axis reaches to: at least 30, so that 20 is seen on it, at most 150. */
function axisOf(dots: readonly MilesDot[]): { readonly top: number; readonly step: number } {
  const scale = scaleFor(Math.min(150, Math.max(30, ...dots.map(({ miles }) => miles))))
  return { top: scale.top, step: 10 * Math.ceil(scale.top / 120) }
}

const kinds = ['inside', 'outside', 'far'] as const
type Kind = (typeof kinds)[number]

/** Columns of the axis with their dots, those inside first; whatever lies beyond the axis stands in the last. */
function stacked(
  dots: readonly MilesDot[],
  each: number,
  { top }: { readonly top: number },
): readonly (readonly Kind[])[] {
  const count = Math.floor(plotWide / step)
  const wide = top / count
  const columns = Array.from({ length: count + 1 }, (): Kind[] => [])
  for (const kind of kinds) {
    const sums = new Map<number, number>()
    for (const dot of dots) {
      if (kindOf(dot) !== kind) continue
      // What is at the limit is not over it: 20.0 stands left of the line.
      const column = Math.min(count, Math.floor(Math.max(0, dot.miles - 0.05) / wide))
      sums.set(column, (sums.get(column) ?? 0) + dot.count)
    }
    for (const [column, sum] of sums) {
      const drawn = Math.max(1, Math.round(sum / each))
      for (let at = 0; at < drawn; at++) columns[column]?.push(kind)
    }
  }
  return columns
}

const kindOf = ({ where, miles }: MilesDot): Kind => (where !== 'outside' ? 'inside' : miles > 20 ? 'far' : 'outside')

const plotLeft = 14
const plotWide = 1080

function draw(data: MilesData, dots: readonly MilesDot[], id: string): string {
  const width = 1120
  const size = second(width)
  const axis = axisOf(dots)
  const columns = stacked(dots, childrenADot(dots), axis)
  const most = Math.max(1, ...columns.map((column) => column.length))
  const base = Math.max(130, 26 + most * step)
  const x = (miles: number) => plotLeft + (miles / axis.top) * plotWide
  const drawn = kinds.map((kind) => dotsOf(columns, kind, base))
  const ticks = Array.from({ length: Math.floor(axis.top / axis.step) + 1 }, (_, at) => at * axis.step).map((value) => {
    const isLast = value + axis.step > axis.top
    const text = isLast ? `${spoken(value)} miles` : spoken(value)
    const anchor =
      value === 0 ? {} : isLast && x(value) > 1050 ? { anchor: 'end' as const } : { anchor: 'middle' as const }
    const place = value === 0 ? 0 : isLast && x(value) > 1050 ? width : x(value)
    return `<line x1="${tenth(x(value))}" y1="${base}" x2="${tenth(x(value))}" y2="${base + 6}" class="ax"/>${drawLabel({ text, x: place, y: base + 22, size, css: 'q', ...anchor })}`
  })
  const body = [
    `<line x1="${tenth(x(20))}" y1="8" x2="${tenth(x(20))}" y2="${base}" class="ln-limit"/>`,
    ...drawn,
    `<line x1="${plotLeft}" y1="${base}" x2="${plotLeft + plotWide}" y2="${base}" class="ax"/>`,
    ...ticks,
    key(data, x(20) + 12),
  ].join('')
  const description = `${milesFinding(data)}. ${data.reaches.map(({ name, count }) => `${name}: ${countText(count)}`).join(', ')}.`
  return frame({
    id: `${id}-dots`,
    width,
    height: base + 30,
    title: 'Children by miles from home, one dot each',
    description,
    body,
  })
}

/** Dots of a kind in one path each, a point of it a dot: some hundred circles would be half the page. */
function dotsOf(columns: readonly (readonly Kind[])[], kind: Kind, base: number): string {
  const points = columns
    .flatMap((column, at) =>
      column.map((each, up) =>
        each === kind ? `M${tenth(plotLeft + at * step + step / 2)} ${tenth(base - 4 - up * step)}h0` : '',
      ),
    )
    .join('')
  if (points === '') return ''
  const path = (css: string) => `<path d="${points}" class="${css}"/>`
  return kind === 'inside' ? path('dots') : path(kind === 'far' ? 'dots-far' : 'dots-out') + path('dots-hole')
}

function key(data: MilesData, x: number): string {
  const rows = [
    { id: 'inside', dot: 'f-mid', text: 'inside', css: 'b' },
    { id: 'outside-near', dot: 'dot-out', text: 'outside, 20 miles or less', css: 'b' },
    { id: 'outside-far', dot: 'dot-far', text: 'outside, more than 20 miles', css: 'l' },
  ] as const
  const lines = rows.map(({ id, dot, text, css }, at) => {
    const reach = data.reaches.find((each) => each.id === id)
    const y = 42 + at * 24
    const words = `${countText(reach?.count ?? 0)} ${text}`
    const opened = behind(reach?.count ?? 0, reach?.href)
    const wide = textWidth(words, first, true)
    const under =
      opened === undefined
        ? ''
        : `<line x1="${tenth(x + 18)}" y1="${y + 4}" x2="${tenth(x + 18 + wide)}" y2="${y + 4}" class="under"/>`
    const hit =
      opened === undefined
        ? ''
        : `<rect x="${tenth(x)}" y="${y - 17}" width="${tenth(wide + 22)}" height="24" class="hit"/>`
    const inside = `${hit}<circle cx="${tenth(x + 6)}" cy="${y - 5}" r="4" class="${dot}"/>${drawLabel({ text: words, x: x + 18, y, size: first, css: `${css} halo` })}${under}`
    return opening(opened, words, inside, false)
  })
  return drawLabel({ text: '20 miles from home', x, y: 18, size: second(1120), css: 'q halo' }) + lines.join('')
}
