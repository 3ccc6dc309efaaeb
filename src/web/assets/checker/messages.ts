import type { CensusSummary, Filter, RuleLine } from '../../../returns/cin-census/checked-census.ts'
import type { Change } from '../../../returns/cin-census/compare-censuses.ts'
import type { ShownRecord } from '../../../returns/cin-census/shown-record.ts'

/** What the page asks of the worker. */
export type Ask =
  | { readonly kind: 'check'; readonly files: readonly File[]; readonly year: number | null }
  | { readonly kind: 'sample'; readonly year: number | null }
  | { readonly kind: 'show'; readonly file: number }
  | { readonly kind: 'children'; readonly filter: Filter; readonly page: number }
  | { readonly kind: 'child'; readonly row: number; readonly filter: Filter }
  | { readonly kind: 'search'; readonly text: string }
  | { readonly kind: 'worklist'; readonly format: 'csv' | 'xlsx' }
  | { readonly kind: 'compare'; readonly file: File }

/** An issue of the earlier file that is no longer there: the child, the rule and what stood in the cells. */
export type FixedIssue = { readonly id: string; readonly code: string; readonly values: string }

/** What is known of a checked file, without its children. */
export type Summary = CensusSummary & {
  readonly name: string
  readonly madeUp: boolean
  readonly seconds: number
  readonly compared: {
    readonly name: string
    readonly change: Change
    readonly fixedRules: readonly RuleLine[]
    readonly fixedIssues: readonly FixedIssue[]
  } | null
}

export type ChildLine = {
  readonly row: number
  readonly id: string
  readonly line: number
  readonly errors: readonly string[]
  readonly queries: readonly string[]
}

/** One child's record, and its place in the list it was opened from. */
export type ChildRecord = ShownRecord & {
  readonly row: number
  /** From 1, and the children before and after it there. */
  readonly place: number
  readonly of: number
  readonly previous: number | null
  readonly next: number | null
}

/** What the worker tells the page. */
export type Told =
  | { readonly kind: 'progress'; readonly name: string; readonly read: number; readonly total: number }
  | {
      readonly kind: 'checked'
      readonly files: readonly FileLine[]
      readonly shown: number
      readonly summary: Summary | null
    }
  | {
      readonly kind: 'children'
      readonly lines: readonly ChildLine[]
      readonly count: number
      readonly page: number
      readonly pages: number
    }
  | { readonly kind: 'child'; readonly record: ChildRecord }
  | { readonly kind: 'found'; readonly lines: readonly ChildLine[]; readonly count: number }
  | { readonly kind: 'worklist'; readonly name: string; readonly blob: Blob }
  | { readonly kind: 'refused'; readonly name: string; readonly message: string }
  | { readonly kind: 'fault'; readonly message: string }

/** A file that was given: checked, or refused and why. */
export type FileLine = {
  readonly name: string
  readonly refused: string | null
  readonly withError: number
  readonly children: number
}
