import type { Severity } from './rule.ts'

/** What one rule found. */
export type RuleTally<AnyRule> = {
  readonly rule: AnyRule
  /** Children with at least one issue of the rule; 0 when the rule looks at the return as a whole. */
  children: number
  issues: number
  /** The child counted last, so that one child is counted once. */
  last: number
}

/** Counts issues by rule and children by what is wrong with them, as a check goes along. */
export class Tally<AnyRule extends { readonly code: string; readonly severity: Severity }> {
  readonly #byRule = new Map<string, RuleTally<AnyRule>>()
  /** By child: 2 with an error, 1 with a query only. */
  readonly #worst: number[] = []

  /** @param child  the child's row, or -1 when the return as a whole is at fault */
  issue(rule: AnyRule, child: number): void {
    let tally = this.#byRule.get(rule.code)
    if (tally === undefined) {
      tally = { rule, children: 0, issues: 0, last: -1 }
      this.#byRule.set(rule.code, tally)
    }
    tally.issues++
    if (child < 0) return
    if (tally.last !== child) tally.children++
    tally.last = child
    const worst = rule.severity === 'error' ? 2 : 1
    if (worst > (this.#worst[child] ?? 0)) this.#worst[child] = worst
  }

  /** 2 when the child has an error, 1 with queries only, 0 with neither. */
  worst(child: number): number {
    return this.#worst[child] ?? 0
  }

  /** How many children have an error, how many a query only. */
  children(): { readonly withError: number; readonly withQueryOnly: number } {
    let withError = 0
    let withQueryOnly = 0
    for (const worst of this.#worst) {
      if (worst === 2) withError++
      else if (worst === 1) withQueryOnly++
    }
    return { withError, withQueryOnly }
  }

  /** The rules that found something: errors first, then by number of children. */
  rules(): readonly RuleTally<AnyRule>[] {
    return [...this.#byRule.values()].sort(
      (a, b) =>
        Number(a.rule.severity === 'query') - Number(b.rule.severity === 'query') ||
        b.children - a.children ||
        b.issues - a.issues ||
        (a.rule.code < b.rule.code ? -1 : 1),
    )
  }
}
