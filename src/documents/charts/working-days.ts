import type { ShownCount } from '../../core/suppress.ts'
import { spoken } from '../../core/words.ts'
import { boxOf, drawLabel, firstFree, type Label } from '../labels.ts'
import { tenth, textWidth } from '../svg.ts'
import { type Plot, roomForNumbers, scaleFor, uprightAxis, uprightBar } from './axis.ts'
import { type ChartTable, columns, countCell, percentCell, wordCell } from './chart-table.ts'
import {
  type Counted,
  capital,
  countText,
  type Finding,
  firstFinding,
  inPlaceOfPicture,
  known,
  partOf,
  type Sum,
  shareOf,
  sumOf,
  withheldText,
} from './chart-words.ts'
import { behind, drawings, first, frame, opening, second, sentence, shortened, underlined } from './frame.ts'

/** How many working days something took, against its limit: assessments (45), conferences (15 from the enquiry). */
export type WorkingDaysData = {
  /** `{ one: 'assessment', many: 'assessments' }` */
  readonly counted: Counted
  /** What they do at the end: `finish` when not given, or `are held`; and that they did: `finished`, `were held`. */
  readonly ends?: { readonly do: string; readonly did: string }
  /** What the days are: `Working days from referral to sign-off`. */
  readonly measured: string
  /** The last working day allowed. */
  readonly limit: number
  /** How many took so many working days: the first is 0 days. As long as need be. */
  readonly days: readonly ShownCount[]
  /** Sums, where they are shown to those who may not see each day; worked out from the days when not given. */
  readonly sums?: { readonly all: ShownCount; readonly lastFive: ShownCount; readonly late: ShownCount }
  readonly opens?: {
    readonly lastFive?: string
    readonly late?: string
    readonly day?: (workingDays: number) => string
    /** So many working days and more. */
    readonly over?: (workingDays: number) => string
  }
}

/** How many of the days allowed count as the last ones. */
const lastDays = 5

/** The last day that has a bar of its own; longer ones stand together. */
function lastDrawn(limit: number): number {
  return limit > 20 ? 70 : 30
}

function sums({ days, limit, sums: given }: WorkingDaysData) {
  return (
    given ?? {
      all: sumOf(days),
      lastFive: sumOf(days.slice(limit - lastDays + 1, limit + 1)),
      late: sumOf(days.slice(limit + 1)),
    }
  )
}

/**
 * One bar a working day, the last five days allowed deep, those after the limit rust, with the counts of both written at
 * the limit line. Up to 70 days, or 30 where the limit is short; the rest stand together at the end.
 */
export function workingDays(data: WorkingDaysData, id: string): string {
  const nothing = inPlaceOfPicture(data.days, data.counted)
  if (nothing !== null) return sentence(nothing)
  return drawings(draw(data, 560, id), draw(data, 358, id))
}

const findings: readonly Finding<WorkingDaysData>[] = [
  [
    (data) => {
      const { all, lastFive, late } = sums(data)
      return shareOf(lastFive, all) >= 0.2 && shareOf(lastFive, all) >= shareOf(late, all)
    },
    (data) => `${ofAll(data, 'lastFive')} ${endsOf(data).do} in the last five days allowed`,
  ],
  [
    (data) => shareOf(sums(data).late, sums(data).all) >= 0.1,
    (data) => `${ofAll(data, 'late')} ${endsOf(data).do} after the limit of ${data.limit} working days`,
  ],
  [
    (data) => sums(data).late === 0 && shareOf(1, sums(data).all) > 0,
    (data) => `All ${data.counted.many} ${endsOf(data).did} within ${data.limit} working days`,
  ],
  [
    (data) => shareOf(sums(data).late, sums(data).all) > 0,
    (data) => {
      const { all, late } = sums(data)
      return `${partOf((all as number) - (late as number), all as number, data.counted.many)} ${endsOf(data).do} within ${data.limit} working days`
    },
  ],
]

const endsOf = ({ ends = { do: 'finish', did: 'finished' } }: WorkingDaysData) => ends

function ofAll(data: WorkingDaysData, which: 'lastFive' | 'late'): string {
  const { all, [which]: part } = sums(data)
  return partOf(part as number, all as number, data.counted.many)
}

/** How near the limit they finish. */
export function workingDaysFinding(data: WorkingDaysData): string {
  return firstFinding(findings, data, `How long ${data.counted.many} took`)
}

/** Each working day that has a bar as a table, and the rest in one line. */
export function workingDaysTable({ counted, days, limit, opens }: WorkingDaysData): ChartTable {
  const all = sumOf(days)
  const last = lastDrawn(limit)
  const row = (name: string, count: Sum, at: number, href: string | undefined) => [
    wordCell(name),
    countCell(count, href),
    percentCell(count, all),
    wordCell(at > limit ? 'after' : at > limit - lastDays ? 'in the last five days' : 'before'),
  ]
  const drawn = days.slice(0, last + 1).map((count, at) => row(String(at), count, at, opens?.day?.(at)))
  const over = days.slice(last + 1)
  return {
    columns: columns(
      ['Working days', capital(counted.many), 'Percent', 'Limit'],
      ['Working days', capital(counted.many), 'Percent'],
    ),
    rows:
      over.length === 0
        ? drawn
        : [...drawn, row(`${last + 1} and over`, sumOf(over), last + 1, opens?.over?.(last + 1))],
  }
}

function draw(data: WorkingDaysData, width: 560 | 358, id: string): string {
  const { limit, days, opens, counted } = data
  const size = second(width)
  const last = lastDrawn(limit)
  const over = sumOf(days.slice(last + 1))
  const drawn = days.slice(0, last + 1)
  // The bars leave a third of the height to what is written at the limit line.
  const scale = scaleFor(Math.max(1, ...known([...drawn, over])) * 1.35)
  const plot: Plot = { left: roomForNumbers(scale, size), right: width - 8, top: 30, bottom: width === 560 ? 210 : 190 }
  const slot = (plot.right - plot.left) / (last + 1 + (over === 0 ? 0 : 3))
  const at = (day: number) => plot.left + day * slot
  const bar = (day: number, count: Sum, wide: number) => {
    const css = day > limit ? 'f-late' : day > limit - lastDays ? 'f-deep' : 'f-mid'
    const x = at(day) + slot * 0.07
    const says = `${day > last ? `Over ${last}` : day} working days: ${countText(count)} ${counted.many}`
    // On a phone a bar is too narrow for a finger.
    const opened = width === 358 ? undefined : behind(count, day > last ? opens?.over?.(last + 1) : opens?.day?.(day))
    return opening(opened, says, uprightBar(plot, scale, { x, wide, count, css }), false)
  }
  const line = at(limit + 1)
  const { lastFive, late } = sums(data)
  const named = `limit: ${limit} working days`
  const fits = line - 8 - textWidth(named, first, true) >= plot.left + 6
  const lines = [
    drawLabel({
      text: fits ? named : `limit: ${limit} days`,
      x: line - 8,
      y: 32,
      size: first,
      anchor: 'end',
      css: 'b halo',
    }),
    noted(behind(lastFive, opens?.lastFive), `last 5 days: ${countText(lastFive)}`, {
      x: line - 8,
      anchor: 'end',
      css: 'd halo',
    }),
    noted(behind(late, opens?.late), `late: ${countText(late)}`, { x: line + 6, css: 'l halo' }),
  ]
  const body = [
    uprightAxis(plot, scale, size),
    ...drawn.map((count, day) => bar(day, count, slot * 0.86)),
    over === 0 ? '' : bar(last + 2, over, slot * 1.86),
    `<line x1="${tenth(line)}" y1="18" x2="${tenth(line)}" y2="${plot.bottom}" class="ax"/>`,
    ...lines,
    dayNumbers(plot, slot, last, over, size),
    drawLabel({
      text: shortened(data.measured, size, false, width - plot.left),
      x: plot.left,
      y: plot.bottom + 36,
      size,
      css: 'q',
    }),
  ].join('')
  const description = `${workingDaysFinding(data)}. ${countText(late)} of ${countText(sums(data).all)} after the limit.${drawn.includes('c') ? ` Hollow: ${withheldText}.` : ''}`
  return frame({ id, width, height: plot.bottom + 42, title: `How long ${counted.many} took`, description, body })

  function noted(href: string | undefined, text: string, where: { x: number; anchor?: 'end'; css: string }): string {
    return opening(
      href,
      `${text} ${counted.many}`,
      (href === undefined ? drawLabel : underlined)({ text, y: 54, size: first, ...where }),
      true,
    )
  }
}

/** Every tenth day under its bar, every fifth where there are few; `71 and over` at the end where there are any. */
function dayNumbers(plot: Plot, slot: number, last: number, over: Sum, size: number): string {
  const step = last > 30 ? 10 : 5
  const y = plot.bottom + 18
  const place = { y, size, css: 'q' }
  const rest: Label = { text: `${spoken(last + 1)} and over`, x: plot.right, anchor: 'end', ...place }
  const taken = over === 0 ? [] : [boxOf(rest)]
  const numbers = Array.from({ length: last / step + 1 }, (_, at): Label => {
    return { text: String(at * step), x: plot.left + (at * step + 0.5) * slot, anchor: 'middle', ...place }
  }).filter((label) => firstFree([label], taken) !== null)
  return [...numbers, ...(over === 0 ? [] : [rest])].map(drawLabel).join('')
}
