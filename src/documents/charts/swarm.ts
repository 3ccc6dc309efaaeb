/** Where a dot stands: along its axis, and up or down from the line in whole steps. */
export type SwarmDot = { readonly x: number; readonly level: number }

/** The levels in the order they are tried: on the line, then by turns above and below. */
const around = (most: number) => [0, ...Array.from({ length: most }, (_, at) => [-(at + 1), at + 1]).flat()]

/** Dots of one number that find no level any more stand beside it, this many steps away at most. */
const furthest = 12

/**
 * Dots stacked so that none overlaps another or the mark in their midst. Each stands at its own place along the axis; only
 * where more than `most` above and below share a place do the rest stand beside it.
 *
 * @param places  along the axis, in rising order
 * @param pitch   how far two dots must be apart
 * @param most    levels above the line, and as many below
 * @param mark    a larger mark on the line, with its radius, that no dot may touch
 */
export function swarm(
  places: readonly number[],
  pitch: number,
  most: number,
  mark?: { readonly x: number; readonly radius: number },
): readonly SwarmDot[] {
  const levels = around(most)
  // Two levels are a pitch apart, so a dot can only meet those of its own.
  const taken = new Map<number, number[]>(levels.map((level) => [level, []]))
  const isFree = (x: number, level: number) => {
    const meetsMark = mark !== undefined && Math.hypot(mark.x - x, level * pitch) < mark.radius + pitch / 2
    return !meetsMark && taken.get(level)?.some((other) => Math.abs(other - x) < pitch - 1e-6) !== true
  }
  return places.map((place) => {
    const dot = spotFor(place, pitch, levels, isFree)
    taken.get(dot.level)?.push(dot.x)
    return dot
  })
}

function spotFor(
  place: number,
  pitch: number,
  levels: readonly number[],
  isFree: (x: number, level: number) => boolean,
): SwarmDot {
  for (let away = 0; away <= furthest; away++) {
    for (const x of away === 0 ? [place] : [place + away * pitch, place - away * pitch]) {
      const level = levels.find((each) => isFree(x, each))
      if (level !== undefined) return { x, level }
    }
  }
  return { x: place, level: 0 }
}
