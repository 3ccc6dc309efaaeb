import { boxOf, drawLabel, type Label } from '../labels.ts'
import { escapeText, tenth, textWidth } from '../svg.ts'
import type { Sum } from './chart-words.ts'

/** How wide a chart is drawn, in units. */
export type Width = 1120 | 800 | 560 | 358

/** The least width in pixels at which each drawing is shown (`charts.css`): text of 14 is 12 pixels there, 15 on a phone. */
export const leastShown: Readonly<Record<Width, number>> = {
  1120: 960,
  800: 690,
  560: 480,
  358: 290,
}

/** Size of the main text of a chart. */
export const first = 15

/** Size of text of second rank: on the narrowest phone 15 is 12 pixels. */
export function second(width: Width): number {
  return width === 358 ? 15 : 14
}

/** A drawing and what it says to those who do not see it. */
export type Framed = {
  readonly id: string
  readonly width: Width
  readonly height: number
  /** The subject, without what was found. */
  readonly title: string
  /** What was found, with the extremes. */
  readonly description: string
  readonly body: string
}

/**
 * The drawing as SVG. It is one picture to a screen reader, unless parts of it open: then it is a group, because what is
 * inside a picture cannot be reached.
 */
export function frame({ id, width, height, title, description, body }: Framed): string {
  const name = `${id}-${width}`
  const role = body.includes('<a ') ? 'group' : 'img'
  return `<svg class="tl-svg at-${width}" viewBox="0 0 ${width} ${height}" role="${role}" aria-labelledby="${name}t ${name}d"><title id="${name}t">${escapeText(title)}</title><desc id="${name}d">${escapeText(description)}</desc>${body}</svg>`
}

/** The drawings of one chart, widest first, of which the page shows the widest that fits. */
export function drawings(...drawn: readonly string[]): string {
  return `<div class="tl-drawn">${drawn.join('')}</div>`
}

/** The sentence in place of a picture. */
export function sentence(text: string): string {
  return `<p class="tl-none">${escapeText(text)}</p>`
}

/**
 * A part of a drawing that opens what it stands for; plain where there is nothing to open. Parts too small for a finger
 * are left out of the order of the tab key: the table under the drawing has the same links, each large enough.
 *
 * @param says     what opens, for a screen reader: `May 2026: 1,012 contacts`
 * @param isLarge  see {@link isTarget}
 */
export function opening(href: string | undefined, says: string, inside: string, isLarge: boolean): string {
  if (href === undefined) return inside
  const reached = isLarge ? '' : ' tabindex="-1"'
  return `<a href="${escapeText(href)}" aria-label="${escapeText(says)}"${reached}>${inside}</a>`
}

/** The address behind a number; none behind nothing, or behind a number that is withheld. */
export function behind(count: Sum, href: string | undefined): string | undefined {
  return typeof count === 'number' && count > 0 ? href : undefined
}

/** A text with a white edge that opens: its line is drawn, because the edge would cut one of the style sheet into dots. */
export function underlined(label: Label): string {
  const { x, width } = boxOf(label)
  const under = label.y + 4.5
  return `${drawLabel(label)}<line x1="${tenth(x)}" y1="${tenth(under)}" x2="${tenth(x + width)}" y2="${tenth(under)}" class="under"/>`
}

/** Whether a part of this size can be hit: at least 24 pixels both ways where the drawing is shown smallest. */
export function isTarget(width: Width, wide: number, high: number): boolean {
  return (Math.min(wide, high) * leastShown[width]) / width >= 24
}

/** The text, or as many letters of it as fit with an ellipsis; the table has all of it. */
export function shortened(text: string, size: number, bold: boolean, room: number): string {
  if (textWidth(text, size, bold) <= room) return text
  const letters = [...text]
  const fits = letters.findLastIndex(
    (_, at) => textWidth(`${letters.slice(0, at).join('').trimEnd()}…`, size, bold) <= room,
  )
  return fits < 1 ? '' : `${letters.slice(0, fits).join('').trimEnd()}…`
}
