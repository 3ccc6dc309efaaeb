import type { Better } from '../../core/published-source.ts'
import type { PublishedStatus } from '../../core/published-value.ts'
import type { Cell } from '../series.ts'

/** A, the best quarter, to D, the worst; null where the measure is not put into bands. */
export type Band = 'A' | 'B' | 'C' | 'D'

/** An area with what was published of it in a period. */
export type Placed = {
  readonly code: string
  readonly name: string
  readonly cell: Cell | null
  /** 1 = highest number; ties share the lowest number; null without a number. */
  readonly rank: number | null
  readonly band: Band | null
}

/** Those like it in one period. */
export type AmongNeighbours = {
  /** The year of the model; null where the authority has no neighbours in any. */
  readonly model: string | null
  /** Of those with a number, unrounded; null when none has one, and before the authority began. */
  readonly median: number | null
  readonly mean: number | null
  /** How many had a number. */
  readonly used: number
  readonly members: readonly (Placed & { readonly closeness: string })[]
}

/** What one number of an area is against the newest earlier one. */
export type Change = {
  readonly from: { readonly period: string; readonly value: number } | null
  /** In the unit of the number; null when there is none before, or now. */
  readonly by: number | null
  /** Periods in between that have no number, with why: a change across them is told as such. */
  readonly across: readonly { readonly period: string; readonly status: PublishedStatus }[]
}

/** One period of the whole picture. */
export type PeriodOfComparison = {
  readonly period: string
  readonly own: Placed
  readonly england: Cell | null
  /** The region that has the number: of London the half, else the whole. */
  readonly region: { readonly code: string; readonly name: string; readonly cell: Cell | null } | null
  readonly neighbours: AmongNeighbours
  /** How many authorities have a number. */
  readonly of: number
  readonly change: Change
}

/** The cut points between bands: below the first lies the quarter with the lowest numbers. */
export type CutPoints = readonly [quarter: number, half: number, threeQuarters: number]

/** A change beside what is usual from a year to the next. */
export type Movement = {
  /**
   * `usual` when it is no more than what is usual, or can come from rounding; `unknown` when there is no change between
   * two years that follow one another, or too few similar authorities to tell what is usual.
   */
  readonly is: 'better' | 'worse' | 'higher' | 'lower' | 'usual' | 'unknown'
  /**
   * The size of the middle change from a year to the next of similar authorities over five years, in the unit of the number;
   * of a count, as large a part of this authority's number.
   */
  readonly usual: number | null
  /** A change of one where whole numbers are published: it can be rounding and nothing else. */
  readonly canBeRounding: boolean
}

/** A year at which a series does not go on as before, and what to say of it. */
export type Break = { readonly period: string; readonly why: string }

/** An authority in one indicator, over every period there is. */
export type Comparison = {
  readonly indicator: string
  readonly authority: { readonly code: string; readonly name: string }
  readonly better: Better
  readonly decimals: number
  readonly unit: string
  /** Earliest first; `chosen` is one of them. */
  readonly periods: readonly PeriodOfComparison[]
  readonly chosen: PeriodOfComparison
  /** The change up to the chosen period, beside what is usual. */
  readonly movement: Movement
  /** Every authority in the chosen period, highest first, those without a number last. */
  readonly all: readonly Placed[]
  /** Of the chosen period; null where the measure is not put into bands. */
  readonly cuts: CutPoints | null
  /** An authority that began or ended within the periods: what to say of it. */
  readonly broken: readonly Break[]
  /** The nation's number is a sum of rates, and is set beside no authority's. */
  readonly nationIsSum?: boolean
}
