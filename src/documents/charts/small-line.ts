import { shortPeriod } from '../../core/published-period.ts'
import { drawLabel } from '../labels.ts'
import { escapeText, tenth, textWidth } from '../svg.ts'
import { capital } from './chart-words.ts'
import type { CompareLineData, ComparePoint } from './compare-line-data.ts'
import { compareLineFinding } from './compare-line-finding.ts'
import { type Place, segments } from './compare-line-paths.ts'
import { shortened } from './frame.ts'
import { asShown, figureText, shortMissing } from './published-figure.ts'

const size = 13

type Small = { readonly width: number; readonly height: number; readonly css: string }

/** How the places of a small picture are found: each has its own scale, never to be compared with another's. */
type Frame = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

const ownOf = ({ own }: ComparePoint) => own?.value ?? null

function placesIn(
  points: readonly ComparePoint[],
  { left, right, top, bottom }: Frame,
  seen: readonly ((point: ComparePoint) => number | null)[],
): (of: (point: ComparePoint) => number | null) => readonly (Place | null)[] {
  const numbers = points.flatMap((point) => seen.map((of) => of(point))).filter((value) => value !== null)
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)]
  return (of) =>
    points.map((point, at) => {
      const value = of(point)
      if (value === null) return null
      const share = high === low ? 0.5 : (value - low) / (high - low)
      const along = points.length < 2 ? 1 : at / (points.length - 1)
      return { x: left + along * (right - left), y: bottom - share * (bottom - top) }
    })
}

/**
 * A measure of one authority in a small picture, 220 by 120: its line with the last number, the similar ones' median dashed,
 * England dotted, the first and last period under it.
 */
export function smallLine(data: CompareLineData, id: string): string {
  const { points, reading } = data
  const seen = [ownOf, ({ similar }: ComparePoint) => similar, ({ england }: ComparePoint) => england] as const
  const last = points.findLast((point) => ownOf(point) !== null)
  const newest = points.at(-1)
  if (newest === undefined || points.every((point) => seen.every((of) => of(point) === null))) {
    return `<p class="tl-multiple__none">Not published</p>`
  }
  const text = last === undefined ? '' : figureText(ownOf(last) as number, reading)
  const right = 220 - Math.max(30, textWidth(text, 17, true) + 14)
  const place = placesIn(points, { left: 6, right, top: 14, bottom: 88 }, seen)
  const [own, similar, england] = seen.map(place) as [Places, Places, Places]
  const at = own.findLastIndex((each) => each !== null)
  const end = own[at] ?? null
  const isOpen = points[at]?.isProvisional === true
  const dot =
    end === null
      ? ''
      : `<circle cx="${tenth(end.x)}" cy="${tenth(end.y)}" r="4" class="${isOpen ? 'dot-open' : 'f-deep'}"/>${drawLabel({ text, x: end.x + 9, y: end.y + 6, size: 17, css: 'd halo' })}`
  const body = [
    segments(similar, 'ln-similar'),
    segments(england, 'ln-england'),
    segments(own, 'ln-deep', (each) => points[each]?.isProvisional === true, isBreakOf(data)),
    dot,
    periodsUnder(points, right),
    ownOf(newest) === null ? missingUnder(newest) : '',
  ].join('')
  return svg(data, id, { width: 220, height: 120, css: 'tl-small-line' }, body)
}

type Places = readonly (Place | null)[]

const isBreakOf =
  ({ points, breaks }: CompareLineData) =>
  (at: number) =>
    breaks.some(({ period }) => period === points[at]?.period)

function periodsUnder(points: readonly ComparePoint[], right: number): string {
  const [start, end] = [shortPeriod(points[0]?.period ?? ''), shortPeriod(points.at(-1)?.period ?? '')]
  const last = drawLabel({
    text: end,
    x: Math.max(right, textWidth(end, size) / 2),
    y: 108,
    size,
    anchor: 'middle',
    css: 'q',
  })
  const room = right - textWidth(end, size) / 2 - 10
  const isBoth = points.length > 1 && textWidth(start, size) <= room
  return last + (isBoth ? drawLabel({ text: start, x: 0, y: 108, size, css: 'q' }) : '')
}

/** Why the newest period has no number, at the top right. */
function missingUnder(newest: ComparePoint): string {
  const text = shortened(shortMissing(newest.own?.status ?? null), size, false, 200)
  return drawLabel({ text, x: 220, y: 12, size, anchor: 'end', css: 'q halo' })
}

/** The same without words, 120 by 30, for a row: the authority's line alone and its last dot. */
export function sparkline(data: CompareLineData, id: string): string {
  const { points } = data
  const known = points.filter((point) => ownOf(point) !== null)
  if (known.length === 0) return ''
  const own = placesIn(points, { left: 4, right: 114, top: 5, bottom: 25 }, [ownOf])(ownOf)
  const at = own.findLastIndex((place) => place !== null)
  const end = own[at] as Place
  const isOpen = points[at]?.isProvisional === true
  const body = [
    segments(own, 'ln-spark', (each) => points[each]?.isProvisional === true, isBreakOf(data)),
    `<circle cx="${tenth(end.x)}" cy="${tenth(end.y)}" r="${isOpen ? 3 : 3.2}" class="${isOpen ? 'dot-open' : 'f-deep'}"/>`,
  ].join('')
  return svg(data, id, { width: 120, height: 30, css: 'tl-spark' }, body)
}

function svg(data: CompareLineData, id: string, { width, height, css }: Small, body: string): string {
  const { points, reading } = data
  const values = points.map(ownOf).filter((value) => value !== null)
  const shown = values.map((value) => asShown(value, reading))
  const extremes =
    shown.length < 2
      ? ''
      : ` Lowest ${figureText(Math.min(...shown), reading)}, highest ${figureText(Math.max(...shown), reading)}.`
  const title = `${capital(data.title)} in ${data.authority}, ${shortPeriod(points[0]?.period ?? '')} to ${shortPeriod(points.at(-1)?.period ?? '')}`
  return `<svg class="tl-svg ${css}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}t ${id}d"><title id="${id}t">${escapeText(title)}</title><desc id="${id}d">${escapeText(`${compareLineFinding(data)}.${extremes}`)}</desc>${body}</svg>`
}
