import type { Better, Derivation } from '../core/published-source.ts'
import { Refusal } from '../core/refusal.ts'
import { indicators } from '../indicators/catalogue/index.ts'
import type { Indicator } from '../indicators/indicator.ts'
import { editDistance } from './edit-distance.ts'
import type { Measure, PublishedFigures } from './published-figures.ts'
import { derivationOf, type FigureSource, hasSource, indicatorOf } from './series-of-indicator.ts'

/** What is compared, as it is told: an indicator, or a measure of the local authority interactive tool that is none. */
export type ComparedIndicator = {
  /** An id, or `lait:` and a measure. */
  readonly id: string
  readonly title: string
  /** In the middle of a sentence. */
  readonly called: string
  readonly domain: string
  readonly question: string | null
  readonly counts: string | null
  readonly outOf: string | null
  readonly unit: string
  readonly decimals: number
  readonly better: Better
  readonly mind: string | null
  /** The nation's number is a sum of rates, and is set beside no authority's. */
  readonly nationIsSum?: true
  /** How the numbers are made; null where they are as published. */
  readonly madeBy: Derivation | null
  /** What the tool's own dictionary says of the measure; null where it has none or is not loaded. */
  readonly described: Measure | null
}

/** An indicator found by what somebody asked for. */
export type FoundIndicator = {
  readonly told: ComparedIndicator
  /** Null for a measure that is no indicator. */
  readonly indicator: Indicator | null
}

/**
 * Finds an indicator by its id, or a measure of the tool by `lait:` and its short name; of the tool the short name alone will do.
 *
 * @throws Refusal when there is none, with those most like it
 */
export function comparedIndicator(
  asked: string,
  figures: PublishedFigures,
  source: FigureSource | undefined,
): FoundIndicator {
  const indicator = indicatorOf(asked)
  if (indicator !== null) {
    if (source !== undefined && !hasSource(indicator, source)) {
      throw new Refusal(
        'not-there',
        `The local authority interactive tool has no measure that is ${indicator.id}. Leave the source out to read it from its own release.`,
      )
    }
    return { indicator, told: toldIndicator(indicator, figures, source ?? 'release') }
  }
  const code = asked.startsWith('lait:') ? asked : `lait:${asked}`
  const measure = measureOf(figures, code)
  if (measure !== null && (source === 'lait' || asked.startsWith('lait:'))) {
    return { indicator: null, told: toldMeasure(measure) }
  }
  throw new Refusal('not-there', `There is no indicator ${asked}.${hint(asked, figures, measure)}`)
}

function toldIndicator(indicator: Indicator, figures: PublishedFigures, source: FigureSource): ComparedIndicator {
  const { id, title, called, domain, question, counts, outOf, unit, decimals, better, mind, lait } = indicator
  const described = lait === undefined ? null : measureOf(figures, `lait:${lait}`)
  const madeBy = derivationOf(indicator, source)
  return {
    ...{ id, title, called, domain, question, counts, outOf, unit, decimals, better },
    ...{ mind: mind ?? null, madeBy, described },
    ...(indicator.nationIsSum === true ? { nationIsSum: true } : {}),
  }
}

function toldMeasure(measure: Measure): ComparedIndicator {
  const { code, title, topic, description, unit, decimals, better } = measure
  return {
    ...{ id: code, title, called: title, domain: topic, question: null, counts: description, outOf: null },
    ...{ unit: unitOfMeasure(unit), decimals: decimals ?? 1, better, mind: null, madeBy: null, described: measure },
  }
}

/** The tool says on its axis what is measured and in what: `% of referrals`, `Rate per 10,000`, `Number of children`. */
function unitOfMeasure(axis: string): string {
  if (axis.startsWith('%')) return '%'
  if (axis.startsWith('£')) return '£'
  const rate = /^rate (per .*)$/i.exec(axis)?.[1]
  return rate ?? (/^number/i.test(axis) ? 'count' : axis.toLowerCase())
}

function measureOf({ measures }: PublishedFigures, code: string): Measure | null {
  return measures.find((measure) => measure.code === code) ?? null
}

function hint(asked: string, figures: PublishedFigures, measure: Measure | null): string {
  if (measure !== null) return ` It is a measure of the local authority interactive tool: ask for ${measure.code}.`
  const names = asked.startsWith('lait:') ? figures.measures.map(({ code }) => code) : indicators.map(({ id }) => id)
  const like = namesLike(asked, names)
  return like.length === 0 ? ' The compare page lists them all.' : ` Did you mean ${like.join(', ')}?`
}

/** The names most like what was asked for, at most three, best first. */
export function namesLike(asked: string, names: readonly string[]): readonly string[] {
  const wanted = asked.toLowerCase()
  return names
    .map((name) => ({ name, far: farFrom(wanted, name.toLowerCase()) }))
    .filter(({ name, far }) => far <= Math.max(2, name.length / 4))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ name }) => name)
}

/** A name that has what was asked for in it, or begins nearly so, is nearly as near as one with a letter wrong. */
function farFrom(wanted: string, name: string): number {
  const far = (other: string) => editDistance(wanted, other, Math.max(2, Math.floor(name.length / 4)))
  if (wanted.length > 2 && name.includes(wanted)) return 1 + name.length / 1000
  return wanted.length > 4 ? Math.min(far(name), far(name.slice(0, wanted.length + 1)) + 1) : far(name)
}
