import type { UsualRange } from '../../core/chance.ts'
import { spoken } from '../../core/words.ts'
import { type Box, boxOf, drawLabel, firstFree, type Label } from '../labels.ts'
import { tenth } from '../svg.ts'
import { heightAt, type Plot, roomForNumbers, type Scale, scaleFor, uprightAxis, uprightBar } from './axis.ts'
import { type ChartTable, columns, countCell, wordCell } from './chart-table.ts'
import { type Counted, capital, countText, inPlaceOfPicture, known, withheldText } from './chart-words.ts'
import { behind, drawings, frame, isTarget, opening, second, sentence } from './frame.ts'
import { longMonth, shortMonth } from './month-names.ts'
import { type Month, type MonthsData, monthsFinding, unusual } from './months-finding.ts'

/**
 * A bar a month on the wider grey block of what that month usually brings; outside it rust; the unfinished month soft. The
 * last 24 months, on a phone the last 12.
 *
 * @param id  makes the names inside the drawing unique on its page
 */
export function months(data: MonthsData, id: string): string {
  const nothing = inPlaceOfPicture(
    data.months.map(({ count }) => count),
    data.counted,
  )
  if (nothing !== null) return sentence(nothing)
  return drawings(draw(data, 560, id), draw(data, 358, id))
}

/** The months as a table. */
export function monthsTable({ counted, months }: MonthsData): ChartTable {
  return {
    columns: columns(
      ['Month', `All ${counted.many}`, 'Usual from', 'Usual to', 'Against usual'],
      [`All ${counted.many}`, 'Usual from', 'Usual to'],
    ),
    rows: months.map((month) => [
      wordCell(`${longMonth(month.month)} ${month.year}${month.isUnfinished === true ? ', so far' : ''}`),
      countCell(month.count, month.href),
      countCell(month.usual?.low),
      countCell(month.usual?.high),
      wordCell(unusual(month) ?? ''),
    ]),
  }
}

function draw(data: MonthsData, width: 560 | 358, id: string): string {
  const shown = data.months.slice(width === 560 ? -24 : -12)
  const size = second(width)
  const largest = Math.max(...known(shown.map(({ count }) => count)), ...shown.map(({ usual }) => usual?.high ?? 0), 1)
  const scale = scaleFor(largest)
  const key = drawKey(shown, size)
  const bottom = (width === 560 ? 220 : 200) + key.high - 14
  const plot: Plot = { left: roomForNumbers(scale, size), right: width - 8, top: key.high + 10 + size, bottom }
  const slot = (plot.right - plot.left) / shown.length
  const marks = shown.map((month, at) => {
    const x = plot.left + at * slot
    const says = `${longMonth(month.month)} ${month.year}: ${countText(month.count)} ${data.counted.many}`
    const hit = `<rect x="${tenth(x)}" y="${tenth(plot.top)}" width="${tenth(slot)}" height="${tenth(plot.bottom - plot.top)}" class="hit"/>`
    const css = month.isUnfinished === true ? 's-soft' : unusual(month) === null ? 'f-mid' : 'f-late'
    const bar = uprightBar(plot, scale, { x: x + slot * 0.24, wide: slot * 0.52, count: month.count, css })
    const inside = `${behind(month.count, month.href) === undefined ? '' : hit}${bar}`
    return (
      usualBlock(month.usual, plot, scale, x, slot) +
      opening(behind(month.count, month.href), says, inside, isTarget(width, slot, plot.bottom - plot.top))
    )
  })
  const body = [
    uprightAxis(plot, scale, size),
    ...marks,
    ...numbers(shown, plot, scale, slot, size, width).map(drawLabel),
    names(shown, plot, slot, size, width),
    key.drawn,
  ].join('')
  const title = `${capital(data.counted.many)} each month with the usual range`
  const description = `${monthsFinding(data)}. ${extremes(shown, data.counted)}`
  return frame({ id, width, height: bottom + 30, title, description, body })
}

function usualBlock(usual: UsualRange | null, plot: Plot, scale: Scale, x: number, slot: number) {
  if (usual === null) return ''
  const high = heightAt(plot, scale, usual.high)
  const tall = Math.max(1, heightAt(plot, scale, usual.low) - high)
  return `<rect x="${tenth(x)}" y="${tenth(high)}" width="${tenth(slot)}" height="${tenth(tall)}" class="f-usual"/>`
}

/** The numbers of unusual months and of the unfinished one, each where it finds a place. */
function numbers(
  shown: readonly Month[],
  plot: Plot,
  scale: Scale,
  slot: number,
  size: number,
  width: number,
): readonly Label[] {
  const taken: Box[] = []
  const isUnusual = (month: Month | undefined) => month !== undefined && unusual(month) !== null
  return shown.flatMap((month, at) => {
    const { count, isUnfinished } = month
    if (count === 'c' || !(isUnusual(month) || isUnfinished === true)) return []
    const from = plot.left + at * slot
    const css = isUnfinished === true ? 'q halo' : 'l halo'
    const place = { text: spoken(count), y: heightAt(plot, scale, count) - 6, size, css }
    const middle: Label = { ...place, x: from + slot / 2, anchor: 'middle' }
    const end: Label = { ...place, x: from + slot * 0.76, anchor: 'end' }
    const start: Label = { ...place, x: from + slot * 0.24 }
    // Two that stand side by side lean away from each other.
    const ways = isUnusual(shown[at - 1])
      ? [start, middle]
      : isUnusual(shown[at + 1])
        ? [end, middle]
        : [middle, end, start]
    const candidates = isUnfinished === true ? (boxOf(middle).width <= slot + 4 ? [middle] : []) : ways
    const label = firstFree(candidates, taken, { x: 0, y: 0, width, height: plot.bottom })
    if (label === null) return []
    taken.push({ ...boxOf(label), width: boxOf(label).width + 4 })
    return [label]
  })
}

/** Names of months under the axis: the first, each January, the unfinished one, each unusual one, as many as find room. */
function names(shown: readonly Month[], plot: Plot, slot: number, size: number, width: number): string {
  const taken: Box[] = []
  return shown
    .map((month, at) => ({ month, at, rank: rank(month, at, shown.length) }))
    .filter(({ rank }) => rank < 5)
    .sort((a, b) => a.rank - b.rank)
    .map(({ month, at, rank }) => {
      const x = plot.left + at * slot
      const short = shortMonth(month.month)
      const place = { y: plot.bottom + 19, size, css: 'q' }
      const texts =
        month.isUnfinished === true
          ? [`${short} so far`, 'so far']
          : rank < 2
            ? [`${short} ${month.year}`, short]
            : [short]
      const candidates = texts.flatMap((text): readonly Label[] => [
        { text, x: x + 2, ...place },
        ...(at === shown.length - 1 ? [{ text, x: plot.right, anchor: 'end' as const, ...place }] : []),
      ])
      const label = firstFree(candidates, taken, { x: 0, y: 0, width, height: plot.bottom + 30 })
      if (label === null) return ''
      const box = boxOf(label)
      taken.push({ ...box, width: box.width + 8 })
      return `<line x1="${tenth(x)}" y1="${tenth(plot.bottom)}" x2="${tenth(x)}" y2="${tenth(plot.bottom + 6)}" class="ax"/>${drawLabel(label)}`
    })
    .join('')
}

function rank(month: Month, at: number, of: number): number {
  if (at === 0) return 0
  if (month.isUnfinished === true) return 2
  return month.month === 1 ? 1 : unusual(month) !== null ? 3 : at === of - 1 ? 4 : 5
}

/** What grey and hollow mean, above the bars; nothing where neither is drawn. */
function drawKey(shown: readonly Month[], size: number): { readonly drawn: string; readonly high: number } {
  const years = Math.max(...shown.map(({ usual }) => usual?.years ?? 0))
  const rows = [
    ...(years > 0 ? [{ css: 'f-usual', text: `grey: usual for that month, last ${years} years` }] : []),
    ...(shown.some(({ count }) => count === 'c') ? [{ css: 'k-ctx', text: `hollow: ${withheldText}` }] : []),
  ]
  const drawn = rows
    .map(({ css, text }, at) => {
      const y = 13 + at * 20
      return `<rect x="45" y="${y - 11}" width="14" height="12" class="${css}"/>${drawLabel({ text, x: 66, y, size })}`
    })
    .join('')
  return { drawn, high: Math.max(0, rows.length * 20 - 6) }
}

function extremes(shown: readonly Month[], { many }: Counted): string {
  const finished = shown.filter(({ count, isUnfinished }) => count !== 'c' && isUnfinished !== true)
  const sorted = finished.toSorted((a, b) => (b.count as number) - (a.count as number))
  const [most, least] = [sorted[0], sorted.at(-1)]
  if (most === undefined || least === undefined) return ''
  const named = ({ month, year, count }: Month) => `${countText(count)} ${many} in ${longMonth(month)} ${year}`
  return `Most: ${named(most)}. Fewest: ${named(least)}.`
}
