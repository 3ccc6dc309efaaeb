import type { Box } from '../labels.ts'
import { tenth } from '../svg.ts'

/** Where a number stands in a drawing. */
export type Place = { readonly x: number; readonly y: number }

const never = () => false

/**
 * The places joined, with a gap where one is missing and where the series breaks. The steps to and from what is provisional
 * are drawn broken.
 *
 * @param isProvisional  of the place at
 * @param isBreak        whether the place at begins what cannot be compared with what was before
 */
export function segments(
  places: readonly (Place | null)[],
  css: string,
  isProvisional: (at: number) => boolean = never,
  isBreak: (at: number) => boolean = never,
): string {
  const [firm, loose]: [string[], string[]] = [[], []]
  let isJoined = false
  for (const [at, place] of places.entries()) {
    const before = places[at - 1] ?? null
    if (place === null) {
      isJoined = false
      continue
    }
    const to = `${tenth(place.x)} ${tenth(place.y)}`
    if (before === null || isBreak(at)) {
      // A round end makes a dot of a place that stands alone.
      firm.push(`M${to}h0`)
      isJoined = true
    } else if (isProvisional(at) || isProvisional(at - 1)) {
      loose.push(`M${tenth(before.x)} ${tenth(before.y)}L${to}`)
      isJoined = false
    } else {
      firm.push(isJoined ? `L${to}` : `M${tenth(before.x)} ${tenth(before.y)}L${to}`)
      isJoined = true
    }
  }
  const path = (parts: readonly string[], classes: string) =>
    parts.length === 0 ? '' : `<path d="${parts.join('')}" class="${classes}"/>`
  return path(firm, css) + path(loose, `${css} is-loose`)
}

/** The places a line runs through, as small boxes, so that no text is put on it. */
export function alongLine(places: readonly (Place | null)[]): readonly Box[] {
  return places.flatMap((place, at) => {
    const before = places[at - 1] ?? null
    if (place === null || before === null) return []
    return [0.1, 0.25, 0.4, 0.55, 0.7, 0.85].map((share) => ({
      x: before.x + (place.x - before.x) * share - 3,
      y: before.y + (place.y - before.y) * share - 4,
      width: 6,
      height: 8,
    }))
  })
}

type Reach = { readonly x: number; readonly high: number; readonly low: number }

/** The shaded ground from the lowest to the highest, in pieces where one is missing; one alone is an upright. */
export function bandOf(reaches: readonly (Reach | null)[]): string {
  const pieces: Reach[][] = [[]]
  for (const reach of reaches) {
    if (reach === null) pieces.push([])
    else pieces.at(-1)?.push(reach)
  }
  return pieces
    .map((piece) => {
      const only = piece[0]
      if (only === undefined) return ''
      if (piece.length === 1) {
        const high = Math.max(1, only.low - only.high)
        return `<rect x="${tenth(only.x - 3)}" y="${tenth(only.high)}" width="6" height="${tenth(high)}" class="f-pale"/>`
      }
      const over = piece.map(({ x, high }) => `${tenth(x)} ${tenth(high)}`)
      const under = [...piece].reverse().map(({ x, low }) => `${tenth(x)} ${tenth(low)}`)
      return `<path d="M${[...over, ...under].join('L')}Z" class="f-pale"/>`
    })
    .join('')
}

/** Stretches of one and the same value that is there. */
export function runsOf<Value>(
  values: readonly (Value | null)[],
): readonly { readonly from: number; readonly to: number; readonly value: Value }[] {
  const runs: { from: number; to: number; value: Value }[] = []
  for (const [at, value] of values.entries()) {
    const last = runs.at(-1)
    if (value === null) continue
    if (last !== undefined && last.to === at - 1 && last.value === value) last.to = at
    else runs.push({ from: at, to: at, value })
  }
  return runs
}
