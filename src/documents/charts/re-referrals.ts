import type { ShownCount } from '../../core/suppress.ts'
import { type Box, boxOf, drawLabel, firstFree, type Label } from '../labels.ts'
import { tenth } from '../svg.ts'
import { heightAt, hollow, type Plot, roomForNumbers, scaleFor, uprightAxis, uprightBar } from './axis.ts'
import { type ChartTable, columns, countCell, percentCell, wordCell } from './chart-table.ts'
import {
  countText,
  type Finding,
  firstFinding,
  inPlaceOfPicture,
  inWords,
  known,
  partOf,
  percent,
  sumOf,
  withheldSign,
} from './chart-words.ts'
import { behind, drawings, frame, isTarget, opening, second, sentence } from './frame.ts'

/** Referrals that follow another of the same child, by how long after. */
export type ReReferralsData = {
  /** All referrals of the period, re-referrals among them. */
  readonly referrals: ShownCount
  /** Re-referrals by months since the earlier one: the first is within one month, the twelfth and last within twelve. */
  readonly months: readonly { readonly count: ShownCount; readonly href?: string }[]
}

const counts = ({ months }: ReReferralsData) => months.map(({ count }) => count)
const returned = (data: ReReferralsData) => sumOf(counts(data))

/** How many months hold more than half of those who return; null where they are spread, few, or withheld. */
function soon(data: ReReferralsData): number | null {
  const all = returned(data)
  if (typeof all !== 'number' || all < 30) return null
  const within = data.months.findIndex((_, at) => (sumOf(counts(data).slice(0, at + 1)) as number) > all / 2) + 1
  // More than half within four of twelve months is sooner than by an even spread.
  return within <= 4 ? within : null
}

/** A bar for each month since the earlier referral; those that hold more than half of the returns deep. */
export function reReferrals(data: ReReferralsData, id: string): string {
  const nothing = inPlaceOfPicture(counts(data), { one: 're-referral', many: 're-referrals' })
  if (nothing !== null) return sentence(nothing)
  return drawings(draw(data, 560, id), draw(data, 358, id))
}

const isShown = (data: ReReferralsData) =>
  typeof returned(data) === 'number' && data.referrals !== 'c' && data.referrals > 0

const findings: readonly Finding<ReReferralsData>[] = [
  [(data) => isShown(data) && returned(data) === 0, () => 'No referral came within 12 months of an earlier one'],
  [
    (data) => isShown(data) && soon(data) !== null,
    (data) => {
      const within = soon(data) as number
      const share = (sumOf(counts(data).slice(0, within)) as number) / (returned(data) as number)
      const months = within === 1 ? 'a month' : `${inWords(within)} months`
      return `${areReReferrals(data)}; ${inWords(Math.round(share * 10))} in ten of those return within ${months}`
    },
  ],
  [isShown, areReReferrals],
]

function areReReferrals(data: ReReferralsData): string {
  const share = percent(returned(data), data.referrals)
  if (share !== null) return `${share} are re-referrals`
  return `${partOf(returned(data) as number, data.referrals as number, 'referrals')} are re-referrals`
}

/** How many return, and how soon. */
export function reReferralsFinding(data: ReReferralsData): string {
  return firstFinding(findings, data, 'Re-referrals within 12 months')
}

/** Re-referrals by month as a table. */
export function reReferralsTable(data: ReReferralsData): ChartTable {
  return {
    columns: columns(['Months since the earlier referral', 'Re-referrals', 'Percent'], ['Re-referrals', 'Percent']),
    rows: data.months.map(({ count, href }, at) => [
      wordCell(at === 0 ? 'up to 1' : `over ${at} up to ${at + 1}`),
      countCell(count, href),
      percentCell(count, returned(data)),
    ]),
  }
}

function draw(data: ReReferralsData, width: 560 | 358, id: string): string {
  const size = second(width)
  const scale = scaleFor(Math.max(1, ...known(counts(data))))
  const plot: Plot = { left: roomForNumbers(scale, size), right: width - 8, top: 22, bottom: width === 560 ? 196 : 186 }
  const slot = (plot.right - plot.left) / data.months.length
  const deep = soon(data) ?? 0
  const taken: Box[] = []
  const bars = data.months.map(({ count, href }, at) => {
    const x = plot.left + at * slot + 2
    const middle = plot.left + (at + 0.5) * slot
    const css = at < deep ? 'f-deep' : 'f-mid'
    const bar = uprightBar(plot, scale, { x, wide: slot - 4, count, css })
    const top = count === 'c' ? plot.bottom - hollow : heightAt(plot, scale, count)
    const text = count === 'c' ? withheldSign : countText(count)
    const label: Label = { text, x: middle, y: top - 5, size, anchor: 'middle', css: at < deep ? 'd' : 'q' }
    const placed = firstFree([label], taken, { x: 0, y: 0, width, height: plot.bottom })
    if (placed !== null) taken.push(boxOf(placed))
    const hit = `<rect x="${tenth(x)}" y="${plot.top}" width="${tenth(slot - 4)}" height="${plot.bottom - plot.top}" class="hit"/>`
    const opened = behind(count, href)
    const inside = `${opened === undefined ? '' : hit}${bar}${placed === null ? '' : drawLabel(placed)}`
    const says = `${countText(count)} within ${at + 1} ${at === 0 ? 'month' : 'months'}`
    const month = drawLabel({ text: String(at + 1), x: middle, y: plot.bottom + 18, size, anchor: 'middle', css: 'q' })
    return opening(opened, says, inside, isTarget(width, slot - 4, 100)) + month
  })
  const measured = drawLabel({
    text: 'Months since the earlier referral',
    x: plot.left,
    y: plot.bottom + 36,
    size,
    css: 'q',
  })
  const description = `${reReferralsFinding(data)}. ${countText(returned(data))} re-referrals among ${countText(data.referrals)} referrals.`
  return frame({
    id,
    width,
    height: plot.bottom + 42,
    title: 'Months between referrals',
    description,
    body: uprightAxis(plot, scale, size) + bars.join('') + measured,
  })
}
