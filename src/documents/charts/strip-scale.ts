import { tenth, textWidth } from '../svg.ts'
import { type AmongAllData, lowestFirst, type Numbered, quantile } from './among-all.ts'
import { inWords } from './chart-words.ts'
import { shortened } from './frame.ts'
import { freeScale, marksOf, markText } from './free-scale.ts'
import { figureText } from './published-figure.ts'

/** A scale drawn across on which better is to the right; low is to the left where neither way is better. */
export type StripScale = {
  /** Where a number stands; at an end when it lies beyond. */
  readonly x: (value: number) => number
  /** Which end a number lies beyond. */
  readonly beyond: (value: number) => 'left' | 'right' | null
  /** Round numbers with where they stand. */
  readonly marks: readonly { readonly text: string; readonly x: number }[]
  readonly ends: readonly [left: string, right: string]
}

/** From so many on, the scale leaves out the hundredth at each end. */
const manyEnough = 100

/** @param from  the left end, @param to the right end, in the units of the drawing */
export function stripScale(data: AmongAllData, from: number, to: number): StripScale {
  const values = lowestFirst(data).map(({ value }) => value)
  const share = values.length < manyEnough ? 0 : 0.01
  const [least, most] = [quantile(values, share), quantile(values, 1 - share)]
  const [low, high] = most > least ? [least, most] : [least - 1, most + 1]
  const isTurned = data.reading.better === 'lower'
  const [first, last] = isTurned ? [to, from] : [from, to]
  const x = (value: number) => first + ((Math.min(high, Math.max(low, value)) - low) / (high - low)) * (last - first)
  const scale = freeScale(low, high, to - from > 600 ? 8 : 5)
  const only = { text: figureText(least, data.reading), x: x(least) }
  return {
    x,
    beyond: (value) =>
      value < low ? (isTurned ? 'right' : 'left') : value > high ? (isTurned ? 'left' : 'right') : null,
    marks:
      most === least
        ? [only]
        : marksOf(scale)
            .filter((mark) => mark >= low - 1e-9 && mark <= high + 1e-9)
            .map((mark) => ({ text: markText(mark, scale, data.reading.unit), x: x(mark) })),
    ends: data.reading.better === 'neither' ? ['← lower', 'higher →'] : ['← worse', 'better →'],
  }
}

/** A number beside a name, without the sign of its unit: `21.0`, `£1,234`. */
export function bare(value: number, { reading }: AmongAllData): string {
  return figureText(value, reading.unit === '%' ? { ...reading, unit: '' } : reading)
}

/** The names of those beyond an end, the furthest first: `Isle of Wight 46.7, Hampshire 41.0`; as many as there is room for. */
export function beyondText(areas: readonly Numbered[], data: AmongAllData, size: number, room: number): string {
  const names = areas.map(({ name, value }) => `${shortened(name, size, false, 200)} ${bare(value, data)}`)
  const texts = names.map((_, at) => {
    const shown = names.slice(0, names.length - at).join(', ')
    return at === 0 ? shown : `${shown} and ${inWords(at)} more`
  })
  const numbers = areas.map(({ value }) => bare(value, data)).join(', ')
  return [...texts, numbers].find((text) => textWidth(text, size) <= room) ?? `${inWords(names.length)} more`
}

/** An arrow head that points out of the drawing, beside a mark at its edge. */
export function edgeArrow(x: number, y: number, end: 'left' | 'right'): string {
  const way = end === 'left' ? -1 : 1
  return `<path d="M${tenth(x + way * 8)} ${tenth(y)}l${-way * 7} -5v10z" class="f-ctx"/>`
}

/** The mark of the authority that is looked at. */
export function diamond(x: number, y: number, half: number): string {
  return `<path d="M${tenth(x)} ${tenth(y - half)}l${half} ${half}l${-half} ${half}l${-half} ${-half}z" class="diamond"/>`
}
