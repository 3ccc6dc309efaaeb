import { outside, type UsualRange } from '../../core/chance.ts'
import type { ShownCount } from '../../core/suppress.ts'
import { spoken } from '../../core/words.ts'
import { type ChartTable, columns, countCell, wordCell } from './chart-table.ts'
import { capital, type Finding, firstFinding } from './chart-words.ts'
import { longMonth } from './month-names.ts'

/** A month: how many there were at its end, and how many came and went in it. */
export type FlowMonth = {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  readonly stock: ShownCount
  readonly started: ShownCount
  readonly left: ShownCount
  /** What that month usually brings; null where there are too few earlier years. */
  readonly usualStarted: UsualRange | null
  readonly usualLeft: UsualRange | null
  readonly isUnfinished?: boolean
  readonly hrefs?: { readonly started?: string | undefined; readonly left?: string | undefined }
}

/** The 12 months to the day, and the 12 before; null where those are not known. */
export type FlowYear = { readonly now: ShownCount; readonly before: ShownCount | null; readonly href?: string }

/** A stock, and the flows that change it. */
export type StockAndFlowData = {
  /** `{ one: 'child in care', many: 'children in care' }` */
  readonly counted: { readonly one: string; readonly many: string }
  readonly now: ShownCount
  readonly href?: string
  readonly yearAgo: ShownCount | null
  readonly started: FlowYear
  readonly left: FlowYear
  readonly months: readonly FlowMonth[]
}

type Known = {
  readonly data: StockAndFlowData
  readonly now: number
  readonly change: number | null
  readonly started: number | null
  readonly left: number | null
}

const apart = (now: ShownCount | null, before: ShownCount | null) =>
  typeof now === 'number' && typeof before === 'number' ? now - before : null

const moreOrFewer = (change: number) =>
  change === 0 ? 'as many' : `${spoken(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'}`

/** `8 fewer started, but 30 fewer left`: what moved the number the way it went stands last. */
function why({ change, started, left }: Known): string | null {
  if (change === null || change === 0 || started === null || left === null) return null
  const starts = `${moreOrFewer(started)} started`
  const leaves = `${moreOrFewer(left)} left`
  // Each moves it up or down: where they pull apart, the one that won is told last.
  const [up, down] = [change > 0 ? started : -started, change > 0 ? -left : left]
  if (up > 0 && down > 0) return `${starts} and ${leaves}`
  return up > down ? `${leaves}, but ${starts}` : `${starts}, but ${leaves}`
}

const total = ({ data: { counted }, now }: Known) => `${spoken(now)} ${now === 1 ? counted.one : counted.many}`

const findings: readonly Finding<Known>[] = [
  [
    (known) => why(known) !== null,
    (known) => `${total(known)}, ${moreOrFewer(known.change ?? 0)} than a year ago: ${why(known)}`,
  ],
  [
    ({ change }) => change !== null,
    (known) => `${total(known)}, ${moreOrFewer(known.change ?? 0)}${known.change === 0 ? ' as' : ' than'} a year ago`,
  ],
  [() => true, total],
]

/** How many there are, against a year ago, and which flow made the difference. */
export function stockAndFlowFinding(data: StockAndFlowData): string {
  const { now, yearAgo, started, left, counted } = data
  if (typeof now !== 'number') return capital(counted.many)
  const known: Known = {
    ...{ data, now, change: apart(now, yearAgo) },
    started: apart(started.now, started.before),
    left: apart(left.now, left.before),
  }
  return firstFinding(findings, known, capital(counted.many))
}

/** On which side of what is usual a number of a month is. */
export const flowSide = (count: ShownCount, usual: UsualRange | null, isUnfinished = false) =>
  count === 'c' || usual === null || isUnfinished ? null : outside(count, usual)

/** The months as a table, with what is usual. */
export function stockAndFlowTable({ months }: StockAndFlowData): ChartTable {
  const hasUsual = months.some(({ usualStarted }) => usualStarted !== null)
  const usual = hasUsual ? ['Usually started', 'Usually left', 'Against usual'] : []
  return {
    columns: columns(
      ['Month', 'In care at its end', 'Started', 'Left', ...usual],
      ['In care at its end', 'Started', 'Left', 'Usually started', 'Usually left'],
    ),
    rows: months.map((month) => [
      wordCell(`${longMonth(month.month)} ${month.year}${month.isUnfinished === true ? ', so far' : ''}`),
      countCell(month.stock),
      countCell(month.started, month.hrefs?.started),
      countCell(month.left, month.hrefs?.left),
      ...(hasUsual ? [usualCell(month.usualStarted), usualCell(month.usualLeft), wordCell(againstUsual(month))] : []),
    ]),
  }
}

const usualCell = (usual: UsualRange | null) =>
  wordCell(usual === null ? '' : `${spoken(usual.low)} to ${spoken(usual.high)}`)

function againstUsual(month: FlowMonth): string {
  const words = (side: 'above' | 'below' | null, did: string) =>
    side === null ? [] : [`${side === 'above' ? 'more' : 'fewer'} ${did}`]
  return [
    ...words(flowSide(month.started, month.usualStarted, month.isUnfinished), 'started'),
    ...words(flowSide(month.left, month.usualLeft, month.isUnfinished), 'left'),
  ].join(', ')
}
