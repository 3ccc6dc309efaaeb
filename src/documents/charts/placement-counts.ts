import type { ShownCount } from '../../core/suppress.ts'
import { spoken } from '../../core/words.ts'
import { boxOf, drawLabel } from '../labels.ts'
import { tenth } from '../svg.ts'
import { heightAt, type Plot, roomForNumbers, scaleFor, uprightAxis, uprightBar } from './axis.ts'
import { type ChartTable, columns, countCell, percentCell, wordCell } from './chart-table.ts'
import {
  capital,
  countText,
  type Finding,
  firstFinding,
  inPlaceOfPicture,
  inWords,
  known,
  percent,
  type Sum,
  sumOf,
} from './chart-words.ts'
import { behind, drawings, first, frame, isTarget, opening, second, sentence } from './frame.ts'

/** So many children had so many placements. */
export type PlacementCount = { readonly name: string; readonly count: ShownCount; readonly href?: string }

/** Children by placements in 12 months. The first two are few; from the third on they are many. */
export type PlacementCountsData = {
  readonly counts: readonly PlacementCount[]
  /** Those with three or more. */
  readonly often: ShownCount
  readonly oftenHref?: string | undefined
}

const children = { one: 'child', many: 'children' }
/** Placements that are not called many: one, and one move. */
const fewPlacements = 2

const all = ({ counts }: PlacementCountsData) => sumOf(counts.map(({ count }) => count))

/** `One child in nine`, where one in so many is near enough to say so. */
function oneIn(part: Sum, of: Sum): string | null {
  if (typeof part !== 'number' || typeof of !== 'number' || part === 0 || of < 30) return null
  const many = Math.round(of / part)
  const isNear = Math.abs(of / part - many) / many < 0.08
  return many >= 3 && many <= 12 && isNear ? `One child in ${inWords(many)}` : null
}

const findings: readonly Finding<PlacementCountsData>[] = [
  [({ often }) => often === 0, () => 'No child had three or more placements in 12 months'],
  [
    (data) => oneIn(data.often, all(data)) !== null,
    (data) => `${oneIn(data.often, all(data))} had three or more placements`,
  ],
  [
    (data) => percent(data.often, all(data)) !== null,
    (data) => `${percent(data.often, all(data))} of children had three or more placements`,
  ],
  [
    ({ often }) => typeof often === 'number',
    ({ often }) =>
      `${capital(inWords(often as number))} ${often === 1 ? 'child' : 'children'} had three or more placements`,
  ],
]

/** How many had three or more. */
export function placementCountsFinding(data: PlacementCountsData): string {
  const nobody = all(data) === 0
  return nobody ? 'Placements in 12 months' : firstFinding(findings, data, 'Placements in 12 months')
}

/** The counts as a table. */
export function placementCountsTable(data: PlacementCountsData): ChartTable {
  return {
    columns: columns(['Placements in 12 months', 'Children', 'Percent'], ['Children', 'Percent']),
    rows: data.counts.map(({ name, count, href }) => [
      wordCell(name),
      countCell(count, href),
      percentCell(count, all(data)),
    ]),
  }
}

/** An upright bar for each number of placements; those with three or more are rust, with a bracket over them. */
export function placementCounts(data: PlacementCountsData, id: string): string {
  const nothing = inPlaceOfPicture(
    data.counts.map(({ count }) => count),
    children,
  )
  return nothing === null ? drawings(draw(data, 560, id), draw(data, 358, id)) : sentence(nothing)
}

function draw(data: PlacementCountsData, width: 560 | 358, id: string): string {
  const size = second(width)
  const scale = scaleFor(Math.max(1, ...known(data.counts.map(({ count }) => count))))
  const plot: Plot = { left: roomForNumbers(scale, size), right: width - 8, top: 40, bottom: 196 }
  const slot = (plot.right - plot.left) / data.counts.length
  const marks = data.counts.map(({ name, count, href }, at) => {
    const x = plot.left + at * slot
    const isMany = at >= fewPlacements
    const css = isMany ? 'f-late' : 'f-mid'
    const top = count === 'c' ? plot.bottom - 6 : heightAt(plot, scale, count)
    const hit = `<rect x="${tenth(x)}" y="${plot.top}" width="${tenth(slot)}" height="${plot.bottom - plot.top}" class="hit"/>`
    const opened = behind(count, href)
    const says = `${countText(count)} ${count === 1 ? 'child' : 'children'} with ${name}`
    const label = {
      text: count === 'c' ? 'c' : spoken(count),
      x: x + slot / 2,
      y: top - 6,
      size: first,
      anchor: 'middle' as const,
    }
    const inside = [
      opened === undefined ? '' : hit,
      uprightBar(plot, scale, { x: x + slot * 0.12, wide: slot * 0.76, count, css }),
      drawLabel({ ...label, css: isMany ? 'l' : 'b' }),
    ].join('')
    const foot = { text: name, x: x + slot / 2, y: plot.bottom + 19, size: first, anchor: 'middle' as const }
    return opening(opened, says, inside, isTarget(width, slot, plot.bottom - plot.top)) + drawLabel(foot)
  })
  const body = [
    uprightAxis(plot, scale, size),
    ...marks,
    bracket(data, plot, slot, heightAt(plot, scale, tallestMany(data))),
    drawLabel({ text: 'Placements in the last 12 months', x: plot.left, y: plot.bottom + 42, size, css: 'q' }),
  ].join('')
  const description = `${placementCountsFinding(data)}. ${data.counts.map(({ name, count }) => `${name}: ${countText(count)}`).join(', ')}.`
  return frame({ id, width, height: plot.bottom + 50, title: 'Children by placements in 12 months', description, body })
}

const tallestMany = ({ counts }: PlacementCountsData) =>
  Math.max(0, ...known(counts.slice(fewPlacements).map(({ count }) => count)))

/** Over the bars of three and more: how many they are together. */
function bracket(data: PlacementCountsData, plot: Plot, slot: number, tallest: number): string {
  const { often, counts, oftenHref } = data
  if (often === 0 || counts.length <= fewPlacements + 1) return ''
  const [from, to] = [plot.left + fewPlacements * slot + slot * 0.12, plot.right - slot * 0.12]
  const y = Math.max(plot.top + 12, tallest - 34)
  const share = percent(often, all(data))
  const text = `${countText(often)} ${often === 1 ? 'child' : 'children'}${share === null ? '' : `, ${share}`}`
  const label = { text, x: (from + to) / 2, y: y - 8, size: first, anchor: 'middle' as const, css: 'l halo' }
  const box = boxOf(label)
  const line = `<path d="M${tenth(from)} ${tenth(y + 8)}V${tenth(y)}H${tenth(to)}V${tenth(y + 8)}" class="ln-context"/>`
  const opened = behind(often, oftenHref)
  const under =
    opened === undefined
      ? ''
      : `<line x1="${tenth(box.x)}" y1="${tenth(label.y + 4)}" x2="${tenth(box.x + box.width)}" y2="${tenth(label.y + 4)}" class="under"/>`
  return line + opening(opened, `${text}: three or more placements`, drawLabel(label) + under, false)
}
