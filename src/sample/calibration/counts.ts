import { type Day, day } from '../../core/day.ts'

/**
 * What a figure of the made-up authority should be for 2025-26 or on 31 March 2026, and how far from it is near enough.
 * Shares are percent of the figure named after `of`; null: it is a count. Source: specification of the made-up authority, section 5.
 */
export type Target = readonly [figure: string, of: string | null, target: number, tolerance: number]

export const start = day('2025-04-01')
export const end = day('2026-03-31')

export function inYear(at: Day | null): at is Day {
  return at !== null && at >= start && at <= end
}

/** Counts of the authority, straight from what happened: nothing of the product's own reckoning. */
export class Counts {
  readonly #counts = new Map<string, number>()

  add(figure: string, by = 1): void {
    this.#counts.set(figure, this.#count(figure) + by)
  }

  /** The figures outside their tolerances, in words. */
  outside(targets: readonly Target[]): readonly string[] {
    return targets.flatMap(([figure, of, target, tolerance]) => {
      const value = of === null ? this.#count(figure) : (100 * this.#count(figure)) / this.#count(of)
      return Math.abs(value - target) <= tolerance
        ? []
        : [`${figure}: ${value.toFixed(1)}, target ${target} ± ${tolerance}`]
    })
  }

  #count(figure: string): number {
    return this.#counts.get(figure) ?? 0
  }
}
