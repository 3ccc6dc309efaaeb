import { type Day, dayOf } from '../../core/day.ts'
import { yearOf } from './tall-events.ts'

/** The newest day at the top, every calendar year as tall as its labels need and a quiet one short, even within the year. */
export type TallScale = {
  readonly top: number
  readonly foot: number
  /** How far down a day stands. */
  readonly y: (on: Day) => number
  /** The starts of the years shown, newest first. */
  readonly years: readonly { readonly year: number; readonly on: Day }[]
}

type Piece = { readonly from: Day; readonly to: Day; readonly top: number; readonly height: number }

/**
 * @param from  the first day shown
 * @param to  the last day shown, at the top
 * @param days  the days that have a label: 40 each
 */
export function tallScale(from: Day, to: Day, days: readonly Day[], top: number): TallScale {
  const pieces: Piece[] = []
  let at = top
  for (let year = yearOf(to); year >= yearOf(from); year--) {
    const start = Math.max(from, dayOf(year, 1, 1) as Day) as Day
    const end = Math.min(to, dayOf(year + 1, 1, 1) as Day) as Day
    const labels = days.filter((on) => yearOf(on) === year).length
    const least = end === start ? 0 : (labels === 0 ? 40 : 64) * Math.max(0.4, (end - start) / 366)
    const height = Math.max(least, 40 * labels)
    pieces.push({ from: start, to: end, top: at, height })
    at += height
  }
  const y = (on: Day): number => {
    const piece = pieces.find((each) => on >= each.from) ?? pieces.at(-1)
    if (piece === undefined || piece.to === piece.from) return piece?.top ?? top
    const part = Math.min(1, Math.max(0, (piece.to - on) / (piece.to - piece.from)))
    return piece.top + part * piece.height
  }
  const years = pieces.map((piece) => ({ year: yearOf(piece.from), on: piece.from }))
  return { top, foot: at, y, years }
}

/** Where labels stand that want to stand at these heights: at least 38 apart, pushed down, then pulled up from the foot. */
export function spread(wanted: readonly number[], foot: number): readonly number[] {
  const down: number[] = []
  for (const want of wanted) down.push(Math.max(want, (down.at(-1) ?? -Infinity) + 38))
  let limit = foot
  return down
    .toReversed()
    .map((place) => {
      const up = Math.min(place, limit)
      limit = up - 38
      return up
    })
    .toReversed()
}
