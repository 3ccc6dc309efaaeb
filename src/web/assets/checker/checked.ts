import { writtenValue } from '../../../checking/because.ts'
import type { CheckedReturn, Filter } from '../../../checking/checked-return.ts'
import { compareReturns, type ReturnComparison } from '../../../checking/compare-returns.ts'
import type { ShownRecord } from '../../../checking/shown-record.ts'
import type { WorklistCell, WorklistRule } from '../../../checking/worklist.ts'
import type { FixedIssue, Summary } from './messages.ts'

/** An issue with its values at hand; `child` is the child's number, or -1. */
export type IssueAtHand = {
  readonly rule: WorklistRule
  readonly child: number
  readonly cells: readonly WorklistCell[]
}

/** How many fixed issues are listed one by one. */
const mostFixedListed = 500

/** A return checked in the browser, whichever it is, and what it is compared with. */
export abstract class Checked {
  /** What it is called on the page: its file, or its folder. */
  abstract readonly name: string
  abstract get returned(): CheckedReturn
  #compared: {
    readonly name: string
    readonly how: ReturnComparison
    readonly fixed: readonly FixedIssue[]
  } | null = null

  abstract summary(): Summary
  /** One child's record. `isFresh` tells which issues were not there before. */
  protected abstract shown(child: number, isFresh: (issue: number) => boolean): Promise<ShownRecord>
  /** Calls for each issue with its values at hand, in the order of the columns. */
  abstract eachIssue(listen: (issue: IssueAtHand) => void): Promise<void>
  /** Where a child stands in the files: `line 12`. */
  abstract whereIs(child: number): string

  record(child: number): Promise<ShownRecord> {
    const fresh = this.comparison?.fresh
    return this.shown(child, (issue) => fresh?.[issue] === true)
  }

  get comparison(): ReturnComparison | null {
    return this.#compared?.how ?? null
  }

  /** Compares with an earlier one: which issues were there already. */
  async compareWith(earlier: Checked): Promise<void> {
    const how = compareReturns(this.returned, earlier.returned)
    const listed = new Set(how.fixed.slice(0, mostFixedListed))
    const fixed: FixedIssue[] = []
    let at = 0
    await earlier.eachIssue((issue) => {
      if (listed.has(at++)) fixed.push(fixedIssue(issue, earlier.returned))
    })
    this.#compared = { name: earlier.name, how, fixed }
  }

  matching(filter: Filter): Iterable<number> {
    return this.returned.matching(filter, this.comparison)
  }

  childrenMatching(filter: Filter): number[] {
    return this.returned.childrenMatching(filter, this.comparison)
  }

  protected sinceEarlier(): Summary['compared'] {
    if (this.#compared === null) return null
    const { name, how, fixed } = this.#compared
    const { tally, check } = this.returned
    const here = new Set(tally.rules().map(({ rule }) => rule.code))
    const gone = check.rules.filter(({ code }) => !here.has(code) && (how.byRule.get(code)?.fixed ?? 0) > 0)
    return {
      name,
      change: how.all,
      fixedRules: gone.map((rule) => this.returned.ruleLine(rule, 0, 0, how)),
      fixedIssues: fixed,
    }
  }
}

function fixedIssue({ rule, child, cells }: IssueAtHand, { ids }: CheckedReturn): FixedIssue {
  const values = cells.map(([row, field]) => `${field} ${writtenValue(row, field) ?? 'empty'}`)
  return { id: ids[child] ?? '', code: rule.code, values: values.join(', ') }
}
