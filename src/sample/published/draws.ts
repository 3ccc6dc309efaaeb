import { Chance } from '../random.ts'
import { type Area, type Counts, countsOf, nation } from './areas.ts'
import { type Level, scales } from './levels.ts'
import { own } from './merrowdale.ts'

/** How poor an authority is against the middle of the nation, in standard deviations: by its number. */
const poverty: Readonly<Record<string, number>> = {
  '101': 0.7,
  '102': 0.5,
  '103': 0.9,
  '104': 0.3,
  '105': 1.1,
  '106': 0.6,
  '107': 0.2,
  '108': 0.8,
  '109': 0.4,
  '110': 1.3,
  '111': -0.1,
}

/** The year for which the levels stand. */
const standsFor = 2025

/** What is drawn of each authority and year: always the same for the same seed, whatever else is asked for. */
export class Draws {
  readonly #seed: number
  readonly #drawn = new Map<string, number>()
  readonly #counted = new Map<string, Counts>()

  constructor(seed: number) {
    this.#seed = seed
  }

  /**
   * The level of something in an authority or the nation in a year; of Merrowdale what its own returns give, where they do.
   *
   * @param name  of the level, which is also that of its chance
   * @param year  in which the period ends
   */
  at(name: string, level: Level, area: Area, year: number): number {
    const key = `${name}|${area.code}|${year}`
    const known = this.#drawn.get(key)
    if (known !== undefined) return known
    const drawn = this.#draw(name, level, area, year)
    this.#drawn.set(key, drawn)
    return drawn
  }

  #draw(name: string, level: Level, { code }: Area, year: number): number {
    const scale = scales[level.is]
    const known = code === '101' ? own[name] : undefined
    if (known?.[year] !== undefined) return known[year]
    const isNation = code === nation.code
    const of = isNation ? 0 : Number(code)
    const { spread, drift, wobble, years } = level
    const apart = isNation ? 0 : this.#apart(name, level, code)
    // A nation's numbers are those of many: they waver less.
    const wavering = wobble * (isNation ? 0.2 : 1)
    const slope = wavering * 0.15 * this.#normal(`${name} slope`, of, 0)
    const moved = (to: number) =>
      (drift + slope) * (to - standsFor) + (years[to] ?? 0) + wavering * this.#normal(name, of, to)
    const first = known === undefined ? undefined : Object.keys(known).map(Number).sort()[0]
    if (known !== undefined && first !== undefined) {
      return scale.from(scale.to(known[first] as number) + moved(year) - moved(first))
    }
    return scale.from(scale.to(level.middle) + spread * apart + moved(year))
  }

  /** A whole number: an amount for each so many of a population. */
  count(name: string, level: Level, area: Area, year: number, base: number): number {
    return Math.round(this.at(name, level, area, year) * base)
  }

  /** Counts of an area and year, of a region those of its authorities together; made once. */
  counts(name: string, area: Area, year: number, count: (area: Area) => Counts): Counts {
    const key = `${name}|${area.code}|${year}`
    const known = this.#counted.get(key)
    if (known !== undefined) return known
    const counts = countsOf(area, (place) => (place === area ? count(place) : this.counts(name, place, year, count)))
    this.#counted.set(key, counts)
    return counts
  }

  /** Parts of a whole by their weights, each somewhat different from place to place; they add up to it. */
  parts(
    name: string,
    weights: Readonly<Record<string, number>>,
    area: Area,
    year: number,
    total: number,
  ): Readonly<Record<string, number>> {
    const drawn = Object.entries(weights).map(([part, weight]) => {
      if (weight === 0) return [part, 0] as const
      const level: Level = { is: 'amount', middle: weight, spread: 0.2, drift: 0, wobble: 0.06, poverty: 0, years: {} }
      return [part, this.at(`${name}: ${part}`, level, area, year)] as const
    })
    const sum = drawn.reduce((all, [, weight]) => all + weight, 0)
    const parts: Record<string, number> = {}
    let [seen, given] = [0, 0]
    for (const [part, weight] of drawn) {
      seen += weight
      const upTo = Math.round((total * seen) / sum)
      parts[part] = upTo - given
      given = upTo
    }
    return parts
  }

  #apart(name: string, level: Level, code: string): number {
    const poor = poverty[code] ?? 0
    const rest = Math.sqrt(1 - level.poverty ** 2)
    return level.poverty * poor + rest * 0.8 * this.#normal(`${name} apart`, Number(code), 0)
  }

  #normal(name: string, area: number, year: number): number {
    return new Chance(this.#seed, `published ${name}`, area, year).normal()
  }
}
