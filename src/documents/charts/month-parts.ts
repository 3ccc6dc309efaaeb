import { outside, type UsualRange } from '../../core/chance.ts'
import { spoken } from '../../core/words.ts'
import { drawLabel } from '../labels.ts'
import { tenth, textWidth } from '../svg.ts'
import { type ChartTable, columns, countCell, wordCell } from './chart-table.ts'
import { type Counted, capital, type Finding, firstFinding, inPlaceOfPicture, joined } from './chart-words.ts'
import { behind, drawings, first, frame, isTarget, opening, second, sentence, shortened } from './frame.ts'

/** One kind of what a month brought, beside what that month usually brings of it. */
export type MonthPart = {
  readonly name: string
  /** In a sentence: `police referrals`. */
  readonly named: string
  readonly count: number
  /** Null where there are too few earlier years. */
  readonly usual: UsualRange | null
  readonly href?: string
}

/** One month, in the parts that may tell why it was busy. */
export type MonthPartsData = {
  readonly counted: Counted
  /** `May 2025` */
  readonly month: string
  readonly all: { readonly count: number; readonly usual: UsualRange | null }
  /** The same things by who told us and by need. */
  readonly parts: { readonly sources: readonly MonthPart[]; readonly needs: readonly MonthPart[] }
}

const sideOf = ({ count, usual }: { count: number; usual: UsualRange | null }) =>
  usual === null ? null : outside(count, usual)

/** The parts on a side of their range, those furthest from it first. */
function beyond(parts: readonly MonthPart[], side: 'above' | 'below'): readonly MonthPart[] {
  const far = ({ count, usual }: MonthPart) =>
    usual === null ? 0 : side === 'above' ? count - usual.high : usual.low - count
  return parts.filter((part) => sideOf(part) === side).toSorted((a, b) => far(b) - far(a))
}

const usualWords = ({ usual }: { usual: UsualRange | null }) =>
  usual === null
    ? ''
    : usual.low === 0
      ? `up to ${spoken(usual.high)}`
      : `${spoken(usual.low)} to ${spoken(usual.high)}`
const told = (part: MonthPart) => `${spoken(part.count)} ${part.named}, where ${usualWords(part)} are usual`
const names = (parts: readonly MonthPart[]) => joined(parts.slice(0, 3).map(({ named }) => named))

const isBusy = ({ all }: MonthPartsData) => sideOf(all) === 'above'
const isQuiet = ({ all }: MonthPartsData) => sideOf(all) === 'below'
const risen = ({ parts }: MonthPartsData) => [...beyond(parts.sources, 'above'), ...beyond(parts.needs, 'above')]
const fallen = ({ parts }: MonthPartsData) => [...beyond(parts.sources, 'below'), ...beyond(parts.needs, 'below')]

const findings: readonly Finding<MonthPartsData>[] = [
  [
    (data) => isBusy(data) && beyond(data.parts.sources, 'above').length > 0,
    (data) => `${data.month} was busy: ${told(risen(data)[0] as MonthPart)}`,
  ],
  [
    (data) => isBusy(data) && risen(data).length > 0,
    (data) => `${data.month} was busy from every side: ${told(risen(data)[0] as MonthPart)}`,
  ],
  [isBusy, ({ month }) => `${month} was busy from every side: no one source or need brought more than chance does`],
  [
    (data) => isQuiet(data) && fallen(data).length > 0,
    (data) => `${data.month} was quiet: ${told(fallen(data)[0] as MonthPart)}`,
  ],
  [isQuiet, ({ month }) => `${month} was quiet from every side`],
  [
    (data) => data.all.usual !== null && risen(data).length > 0,
    (data) => `${data.month} was as busy as usual, with more ${names(risen(data))} than usual`,
  ],
  [
    ({ all }) => all.usual !== null,
    ({ month, counted, all }) => `${month} was as busy as usual: ${spoken(all.count)} ${counted.many}`,
  ],
]

/** Why a month was busy, or quiet: the part furthest outside its own usual range. Nothing inside chance is called a reason. */
export function busyMonthFinding(data: MonthPartsData): string {
  const { month, all, counted } = data
  return firstFinding(
    findings,
    data,
    `${month} brought ${spoken(all.count)} ${all.count === 1 ? counted.one : counted.many}`,
  )
}

/** Parts of a month as horizontal bars, each on the wider grey block of what is usual for it; outside it rust. */
export function monthParts(data: MonthPartsData, by: 'sources' | 'needs', id: string): string {
  const parts = data.parts[by]
  const nothing = inPlaceOfPicture(
    parts.map(({ count }) => count),
    data.counted,
  )
  return nothing === null ? drawings(draw(data, by, 560, id), draw(data, by, 358, id)) : sentence(nothing)
}

/** The same as a table. */
export function monthPartsTable({ parts, counted }: MonthPartsData, by: 'sources' | 'needs'): ChartTable {
  const what = by === 'sources' ? 'Who told us' : 'Main need'
  const many = capital(counted.many)
  return {
    columns: columns([what, many, 'Usual from', 'Usual to', 'Against usual'], [many, 'Usual from', 'Usual to']),
    rows: parts[by].map((part) => [
      wordCell(part.name),
      countCell(part.count, part.href),
      countCell(part.usual?.low),
      countCell(part.usual?.high),
      wordCell(sideOf(part) ?? ''),
    ]),
  }
}

function draw(data: MonthPartsData, by: 'sources' | 'needs', width: 560 | 358, id: string): string {
  const parts = data.parts[by]
  const isWide = width === 560
  const size = second(width)
  const widest = Math.max(...parts.map(({ name }) => textWidth(name, first))) + 12
  const left = isWide ? Math.min(210, widest) : 0
  const right = width - Math.max(...parts.map(({ count }) => textWidth(spoken(count), first, true))) - 10
  const most = Math.max(1, ...parts.map(({ count, usual }) => Math.max(count, usual?.high ?? 0)))
  const at = (count: number) => left + (count / most) * (right - left)
  const pitch = isWide ? 34 : 54
  const years = Math.max(...parts.map(({ usual }) => usual?.years ?? 0))
  const head = years > 0 ? 26 : 0
  const rows = parts.map((part, row) => {
    const { name, count, usual, href } = part
    const y = head + row * pitch + (isWide ? 5 : 24)
    const side = sideOf(part)
    const block =
      usual === null
        ? ''
        : `<rect x="${tenth(at(usual.low))}" y="${y - 4}" width="${tenth(Math.max(1, at(usual.high) - at(usual.low)))}" height="28" class="f-usual"/>`
    const bar = `<rect x="${tenth(left)}" y="${y + 3}" width="${tenth(Math.max(1, at(count) - left))}" height="14" class="${side === null ? 'f-mid' : 'f-late'}"/>`
    const place = isWide ? { x: left - 8, y: y + 15, anchor: 'end' as const } : { x: 0, y: y - 9 }
    const hit = `<rect x="0" y="${tenth(y - (isWide ? 5 : 23))}" width="${width}" height="${pitch - 2}" class="hit"/>`
    const opened = behind(count, href)
    const inside = [
      opened === undefined ? '' : hit,
      block,
      bar,
      drawLabel({ text: shortened(name, first, false, isWide ? left - 8 : width), size: first, ...place }),
      drawLabel({
        text: spoken(count),
        x: Math.max(at(count), usual === null ? 0 : at(usual.high)) + 6,
        y: y + 15,
        size: first,
        css: side === null ? 'b' : 'l',
      }),
    ].join('')
    return opening(opened, `${name}: ${spoken(count)}`, inside, isTarget(width, width, pitch - 2))
  })
  const key =
    years > 0
      ? `<rect x="${tenth(left)}" y="3" width="14" height="12" class="f-usual"/>${drawLabel({ text: `grey: usual for that month, last ${years} years`, x: left + 20, y: 14, size })}`
      : ''
  const height = head + parts.length * pitch + 4
  const axis = `<line x1="${tenth(left + 0.5)}" y1="${head}" x2="${tenth(left + 0.5)}" y2="${height - 2}" class="ax"/>`
  const title = `${data.month} by ${by === 'sources' ? 'who told us' : 'main need'}, with the usual range of each`
  const outsideRange = parts.filter((part) => sideOf(part) !== null)
  const extremes = outsideRange.map((part) => `${part.name}: ${told(part)}.`).join(' ')
  const description = `${busyMonthFinding(data)}. ${extremes}`.trim()
  return frame({ id, width, height, title, description, body: key + rows.join('') + axis })
}
