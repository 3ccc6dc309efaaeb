import { spoken } from '../../core/words.ts'
import { drawLabel } from '../labels.ts'
import { tenth, textWidth } from '../svg.ts'
import type { Sum } from './chart-words.ts'

/** Where the marks of a chart stand, in its units: y grows downwards. */
export type Plot = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** A scale from zero up to `top` in equal steps. */
export type Scale = { readonly top: number; readonly step: number }

/** 1, 2, 4, 5, 10, 20, 40, 50 and so on. */
const steps = Array.from({ length: 16 }, (_, power) => [1, 2, 4, 5].map((digit) => digit * 10 ** power)).flat()

/** The scale of at most four steps that holds the largest number: 1,048 stands on 0, 400, 800, 1,200. */
export function scaleFor(largest: number): Scale {
  const small = steps.find((step) => Math.ceil(largest / step) <= 4) as number
  return { top: Math.max(1, Math.ceil(largest / small)) * small, step: small }
}

/** Where a number stands on the axis. */
export function heightAt({ top, bottom }: Plot, scale: Scale, value: number): number {
  return bottom - (value / scale.top) * (bottom - top)
}

/** A number of a scale: `1,200`, and in millions from there on: `1.2m`. */
function onScale(number: number, { top }: Scale): string {
  return top < 1_000_000 || number === 0 ? spoken(number) : `${spoken(number / 1_000_000)}m`
}

/** How much room the numbers of a scale take at the left: at least 44. */
export function roomForNumbers(scale: Scale, size: number): number {
  return Math.max(44, Math.ceil(textWidth(onScale(scale.top, scale), size)) + 12)
}

/** The base line, hairlines behind the marks, and their numbers at the left. */
export function uprightAxis(plot: Plot, scale: Scale, size: number): string {
  const count = Math.round(scale.top / scale.step)
  return Array.from({ length: count + 1 }, (_, at) => {
    const y = heightAt(plot, scale, at * scale.step)
    const line = `<line x1="${tenth(plot.left)}" y1="${tenth(y)}" x2="${tenth(plot.right)}" y2="${tenth(y)}" class="${at === 0 ? 'ax' : 'gr'}"/>`
    const text = onScale(at * scale.step, scale)
    return line + drawLabel({ text, x: plot.left - 8, y: y + 5, size, anchor: 'end', css: 'q' })
  }).join('')
}

/** A bar standing on the base line; a withheld number is a low hollow one that says nothing of its size. */
export function uprightBar(
  plot: Plot,
  scale: Scale,
  { x, wide, count, css }: { x: number; wide: number; count: Sum; css: string },
): string {
  if (count === 0) return ''
  const y = typeof count !== 'number' ? plot.bottom - hollow : heightAt(plot, scale, count)
  const rounded = Number(tenth(y))
  const high = Math.max(0.5, plot.bottom - rounded)
  return `<rect x="${tenth(x)}" y="${tenth(plot.bottom - high)}" width="${tenth(wide)}" height="${tenth(high)}" class="${typeof count === 'number' ? css : 'k-ctx'}"/>`
}

/** How high or long the hollow mark of a withheld number is. */
export const hollow = 6
