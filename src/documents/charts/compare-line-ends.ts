import { shortPeriod } from '../../core/published-period.ts'
import { drawLabel } from '../labels.ts'
import { tenth, textWidth } from '../svg.ts'
import type { CompareLineData, ComparePoint } from './compare-line-data.ts'
import { nationName } from './compare-line-data.ts'
import { first, shortened } from './frame.ts'
import { figureText } from './published-figure.ts'
import { pushedApart } from './push-apart.ts'

/** The end of a line: whose it is, and its last number as it is written. */
export type LineEnd = { readonly name: string; readonly text: string; readonly value: number; readonly css: string }

/** The least room between the base lines of two labels. */
const pitch = 20
/** A label moved further than this is tied to its line. */
const far = 7

/** The last number of each line, with its period where that is not the last one. */
export function endsOf(data: CompareLineData, hasRegion: boolean): readonly LineEnd[] {
  const end = (name: string, css: string, of: (point: ComparePoint) => number | null): readonly LineEnd[] => {
    const point = data.points.findLast((each) => of(each) !== null)
    if (point === undefined) return []
    const value = of(point) as number
    const when = point === data.points.at(-1) ? '' : `, ${shortPeriod(point.period)}`
    return [{ name, text: `${figureText(value, data.reading)}${when}`, value, css }]
  }
  const similar = data.similarBy === 'mean' ? 'Similar, mean' : 'Similar'
  return [
    ...end(data.authority, 'd', ({ own }) => own?.value ?? null),
    ...end(similar, 'm', (point) => point.similar),
    ...(hasRegion && data.region !== null ? end(data.region, 'q', (point) => point.region) : []),
    ...end(nationName(data), 'q', (point) => point.england),
  ]
}

/** How much room the labels would like at the right. */
export function roomForEnds(ends: readonly LineEnd[]): number {
  return 14 + Math.max(0, ...ends.map(({ name, text, css }) => textWidth(`${name} ${text}`, first, css === 'd')))
}

/** Where the labels stand: right of `x`, between two heights. */
type Margin = { readonly x: number; readonly width: number; readonly top: number; readonly bottom: number }

/**
 * Each line's name and last number at the right, pushed apart where they would meet; a long name is shortened, its number
 * is not.
 */
export function endLabels(
  ends: readonly LineEnd[],
  heightOf: (value: number) => number,
  { x, width, top, bottom }: Margin,
): string {
  const inOrder = [...ends].sort((one, other) => heightOf(one.value) - heightOf(other.value))
  const wanted = inOrder.map(({ value }) => heightOf(value))
  const gaps = inOrder.slice(1).map(() => pitch)
  const placed = pushedApart(wanted, gaps, top, bottom)
  return inOrder
    .map(({ name, text, css }, at) => {
      const [y, level] = [wanted[at] as number, placed[at] as number]
      const isBold = css === 'd'
      const room = width - x - 10 - textWidth(` ${text}`, first, isBold)
      const label = `${shortened(name, first, isBold, room)} ${text}`.trim()
      const leader =
        Math.abs(level - y) <= far
          ? ''
          : `<path d="M${tenth(x - 1)} ${tenth(y)}L${tenth(x + 7)} ${tenth(level)}" class="ln-lead"/>`
      return leader + drawLabel({ text: label, x: x + 10, y: level + 5, size: first, css })
    })
    .join('')
}
