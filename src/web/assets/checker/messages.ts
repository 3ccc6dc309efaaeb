import type { Severity } from '../../../checking/rule.ts'
import type { Finding } from '../../../core/finding.ts'
import type { Totals } from '../../../core/words.ts'

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

/** Which children a list holds. */
export type Filter = {
  readonly kind: 'all' | 'error' | 'query' | 'new' | 'still'
  readonly rule: string | null
  readonly table: string | null
}

export type RuleLine = {
  readonly code: string
  readonly severity: Severity
  readonly title: string
  /** 0 when the rule looks at the return as a whole. */
  readonly children: number
  readonly issues: number
  /** Compared with an earlier file: issues fixed since, still there, and new; null when nothing is compared. */
  readonly change: Change | null
}

export type Change = { readonly fixed: number; readonly still: number; readonly fresh: number }

/** An issue of the earlier file that is no longer there: the child, the rule and what stood in the cells. */
export type FixedIssue = { readonly id: string; readonly code: string; readonly values: string }

/** What is known of a checked file, without its children. */
export type Summary = {
  readonly name: string
  readonly madeUp: boolean
  readonly year: number
  readonly period: string
  readonly rulesetNote: string | null
  readonly megabytes: number
  readonly lines: number
  readonly seconds: number
  readonly totals: Totals
  readonly episodes: number
  readonly returnErrors: number
  readonly rulesRun: readonly string[]
  readonly rulesNotRun: readonly { readonly code: string; readonly why: string }[]
  readonly rules: readonly RuleLine[]
  readonly tables: readonly {
    readonly table: string
    readonly rows: number
    readonly children: number
    readonly issues: number
  }[]
  readonly findings: readonly Finding[]
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

export type ShownCell = { readonly field: string; readonly value: string | null; readonly marks: readonly number[] }
export type ShownTable = {
  readonly title: string
  readonly lines: readonly number[]
  readonly fields: readonly string[]
  readonly rows: readonly (readonly ShownCell[])[]
}
export type ChildNote = {
  readonly number: number
  readonly code: string
  readonly severity: Severity
  readonly title: string
  readonly because: string
  readonly putRight: string
  readonly others: number
  readonly fresh: boolean
}

/** One child's record with what is wrong in it. */
export type ChildRecord = {
  readonly row: number
  readonly id: string | null
  readonly about: string
  readonly tables: readonly ShownTable[]
  readonly notes: readonly ChildNote[]
  /** Place in the list it was opened from, from 1, and the children before and after it there. */
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
