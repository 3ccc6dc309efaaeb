import type { CheckSummary, Filter, RuleLine } from '../../../checking/checked-return.ts'
import type { Change } from '../../../checking/compare-returns.ts'
import type { ShownRecord } from '../../../checking/shown-record.ts'
import type { ListedProvider } from '../../../returns/ssda903/lists/read-providers.ts'
import type { Missing } from '../../../returns/ssda903/what-is-missing.ts'

/** A file that was chosen, and the folder it was chosen with; blank where there was none. */
export type ChosenFile = { readonly file: File; readonly folder: string }

/** A list that rules look things up in, ready to be used, with what it is in words. */
export type ReadList = { readonly about: string } & (
  | { readonly kind: 'postcodes'; readonly bytes: Uint8Array }
  | { readonly kind: 'providers'; readonly lines: readonly ListedProvider[] }
)

/** What the page asks of the worker. */
export type Ask =
  | { readonly kind: 'check'; readonly files: readonly ChosenFile[]; readonly year: number | null }
  | { readonly kind: 'sample'; readonly of: 'census' | 'looked-after'; readonly year: number | null }
  | { readonly kind: 'show'; readonly file: number }
  | { readonly kind: 'children'; readonly filter: Filter; readonly page: number }
  | { readonly kind: 'child'; readonly row: number; readonly filter: Filter }
  | { readonly kind: 'search'; readonly text: string }
  | { readonly kind: 'worklist'; readonly format: 'csv' | 'xlsx' }
  | { readonly kind: 'compare'; readonly files: readonly ChosenFile[] }
  /** What the looked-after return that is shown lacked: last year's files. */
  | { readonly kind: 'last'; readonly files: readonly ChosenFile[] }
  | { readonly kind: 'lists'; readonly lists: readonly ReadList[] }
  | { readonly kind: 'authority'; readonly code: string | null }
  /** That its years are others than its dates tell. */
  | { readonly kind: 'year'; readonly year: number | null }
  | { readonly kind: 'swap' }

/** An issue of the earlier file that is no longer there: the child, the rule and what stood in the cells. */
export type FixedIssue = { readonly id: string; readonly code: string; readonly values: string }

/** What is known of a checked return, without its children. */
export type Summary = CheckSummary & {
  /** `Children in need census`. */
  readonly called: string
  readonly name: string
  readonly madeUp: boolean
  readonly seconds: number
  readonly compared: {
    readonly name: string
    readonly change: Change
    readonly fixedRules: readonly RuleLine[]
    readonly fixedIssues: readonly FixedIssue[]
  } | null
  readonly lookedAfter: LookedAfterSummary | null
}

/** What only a looked-after return has to say. */
export type LookedAfterSummary = {
  /** Of which year it is and why; the same of last year's, null when there is none. */
  readonly now: string
  readonly last: string | null
  /** The folder this year's came in; blank where it came in none. */
  readonly folder: string
  /** The year somebody chose for it; null when its newest date tells it. */
  readonly chosenYear: number | null
  /** The years of both came in folders of their own, which could be the other way about. */
  readonly canSwap: boolean
  /** The rules that did not run, by what they lack. */
  readonly missing: readonly Missing[]
  /** The lists it was checked with, a sentence each, and the authority by its code. */
  readonly lists: readonly string[]
  readonly authority: string | null
}

export type ChildLine = {
  readonly row: number
  readonly id: string
  readonly where: string
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
  /** Lists came among the files: they have a reader of their own. */
  | { readonly kind: 'lists'; readonly files: readonly File[] }
  | { readonly kind: 'refused'; readonly name: string; readonly message: string }
  | { readonly kind: 'fault'; readonly message: string }

/** What the reader of lists tells the page. */
export type ToldOfLists =
  | { readonly kind: 'progress'; readonly name: string; readonly read: number; readonly total: number }
  | { readonly kind: 'read'; readonly list: ReadList }
  | { readonly kind: 'refused'; readonly name: string; readonly message: string }

/** A file that was given: checked, or refused and why. */
export type FileLine = {
  readonly name: string
  readonly refused: string | null
  readonly withError: number
  readonly children: number
}
