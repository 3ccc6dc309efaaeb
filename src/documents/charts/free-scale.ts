import { drawLabel } from '../labels.ts'
import { tenth, textWidth } from '../svg.ts'
import type { Plot } from './axis.ts'
import { figureText, signsOf } from './published-figure.ts'

/** A scale of equal steps between two round numbers, either of which may be below zero or a fraction. */
export type FreeScale = { readonly start: number; readonly end: number; readonly step: number }

const digits = [1, 2, 5]

/**
 * The scale of at most so many steps, five unless said, that holds both numbers: 7.1 to 37.2 stands on 0, 10, 20, 30, 40; -0.55 to 0.4 on -0.6,
 * -0.4 and so on.
 */
export function freeScale(low: number, high: number, most = 5): FreeScale {
  const top = high > low ? high : low + 1
  const span = top - low
  const power = Math.floor(Math.log10(span / most))
  const steps = [power, power + 1, power + 2].flatMap((tens) => digits.map((digit) => digit * 10 ** tens))
  // Fractions of ten are not exact: 0.3 / 0.1 must not need a fourth step.
  const from = (step: number) => Math.floor(low / step + 1e-9)
  const to = (step: number) => Math.max(from(step) + 1, Math.ceil(top / step - 1e-9))
  const step = steps.find((each) => to(each) - from(each) <= most) ?? span
  // Adding nothing turns a zero with a sign into one without.
  return { start: from(step) * step + 0, end: to(step) * step + 0, step }
}

/** The scale of a line, which starts at zero unless all of its numbers are far from it. */
export function lineScale(values: readonly number[]): FreeScale {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return low > 0 && high > low && low > high / 3 ? freeScale(low, high) : barScale(values)
}

/** The scale of bars, which has zero in it. */
export function barScale(values: readonly number[]): FreeScale {
  return freeScale(Math.min(0, ...values), Math.max(0, ...values))
}

/** The round numbers of a scale, lowest first. */
export function marksOf({ start, end, step }: FreeScale): readonly number[] {
  return Array.from({ length: Math.round((end - start) / step) + 1 }, (_, at) => {
    const mark = (Math.round(start / step) + at) * step
    return Number(mark.toFixed(decimalsOf(step)))
  })
}

function decimalsOf(step: number): number {
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
}

/** A round number as its scale writes it: `10%`, `£1,200`, `1.2m`. */
export function markText(mark: number, { start, end, step }: FreeScale, unit: string): string {
  if (Math.max(Math.abs(start), Math.abs(end)) < 1_000_000 || mark === 0) {
    return figureText(mark, { unit, decimals: decimalsOf(step) })
  }
  return `${figureText(mark / 1_000_000, { unit: signsOf(unit)[0], decimals: decimalsOf(step / 1_000_000) })}m`
}

/** Where a number stands: at the right of a scale drawn across, at the top of one drawn upright. */
export function along({ start, end }: FreeScale, value: number, from: number, to: number): number {
  return from + ((value - start) / (end - start)) * (to - from)
}

/** How much room the numbers of the scale take at the left, at least 40. */
export function roomForMarks(scale: FreeScale, unit: string, size: number): number {
  return Math.max(40, ...marksOf(scale).map((mark) => Math.ceil(textWidth(markText(mark, scale, unit), size)) + 12))
}

/** Hairlines with their numbers at the left; zero, or else the lowest, is the base line. */
export function marksUpright(plot: Plot, scale: FreeScale, unit: string, size: number): string {
  const marks = marksOf(scale)
  const base = marks.includes(0) ? 0 : marks[0]
  return marks
    .map((mark) => {
      const y = along(scale, mark, plot.bottom, plot.top)
      const line = `<line x1="${tenth(plot.left)}" y1="${tenth(y)}" x2="${tenth(plot.right)}" y2="${tenth(y)}" class="${mark === base ? 'ax' : 'gr'}"/>`
      return (
        line +
        drawLabel({ text: markText(mark, scale, unit), x: plot.left - 8, y: y + 5, size, anchor: 'end', css: 'q' })
      )
    })
    .join('')
}
