import { escapeText, tenth, textWidth } from './svg.ts'

/** A place taken in a drawing, in its units. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A text and where it would stand: `x` is where its anchor is, `y` its base line. */
export type Label = {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Size of the type, 12 or more. */
  readonly size: number
  /** Which part of the text `x` is; the start when not given. */
  readonly anchor?: 'middle' | 'end'
  /** Its classes in the style sheet: `b`, `wb`, `d` and `l` are bold, `q` is quiet, `halo` has a white edge. */
  readonly css?: string
}

const boldClass = /(^| )(b|wb|d|l)( |$)/

/** The place a text takes: 0.9 of its size above the base line and 0.3 below. */
export function boxOf({ text, x, y, size, anchor, css = '' }: Label): Box {
  const width = textWidth(text, size, boldClass.test(css))
  const from = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x
  return { x: from, y: y - 0.9 * size, width, height: 1.2 * size }
}

/** Whether two boxes share more than so much width and so much height: 2 and 6 is more than a reader may be asked to bear. */
export function overlap(one: Box, other: Box, across = 2, down = 6): boolean {
  const wide = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const high = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  return wide > across && high > down
}

/**
 * The first of the candidates that meets no place taken, or null: a label that finds no place is left out, and the table
 * under the drawing has it.
 *
 * @param taken  texts and marks already placed
 * @param within  what the label may not leave, such as the drawing, or the mark it stands in
 */
export function firstFree(candidates: readonly Label[], taken: readonly Box[], within?: Box): Label | null {
  return (
    candidates.find((label) => {
      const box = boxOf(label)
      return (within === undefined || contains(within, box)) && !taken.some((other) => overlap(box, other, 0, 3))
    }) ?? null
  )
}

function contains(outer: Box, { x, y, width, height }: Box): boolean {
  return x >= outer.x && x + width <= outer.x + outer.width && y >= outer.y && y + height <= outer.y + outer.height
}

/** A label as SVG. */
export function drawLabel({ text, x, y, size, anchor, css }: Label): string {
  const anchored = anchor === undefined ? '' : ` text-anchor="${anchor}"`
  const classed = css === undefined ? '' : ` class="${css}"`
  return `<text x="${tenth(x)}" y="${tenth(y)}"${anchored}${classed} font-size="${tenth(size)}">${escapeText(text)}</text>`
}
