import type { Finding } from '../core/finding.ts'
import { period } from '../core/period.ts'
import { textMark } from '../core/text-mark.ts'
import type { Totals } from '../core/words.ts'
import { type ShownRow, writtenValue } from './because.ts'
import type { Change, ReturnComparison } from './compare-returns.ts'
import { IssueColumns } from './issue-columns.ts'
import { inYear, type Severity } from './rule.ts'
import { Tally } from './tally.ts'
import type { WorklistCell, WorklistRule } from './worklist.ts'

/** Which children a list holds: by kind of issue, by rule, by table. */
export type Filter = {
  readonly kind: 'all' | 'error' | 'query' | 'new' | 'still'
  readonly rule: string | null
  readonly table: string | null
}

/** What one rule found, for a line of a table. */
export type RuleLine = {
  readonly code: string
  readonly severity: Severity
  readonly title: string
  /** 0 when the rule looks at the return as a whole. */
  readonly children: number
  readonly issues: number
  /** Compared with an earlier file; null when nothing is compared. */
  readonly change: Change | null
}

/** What was noticed about a file, of any return. */
export type NoticedFinding = Omit<Finding, 'code'> & { readonly code: string; readonly file?: string }

/** What is known of a checked return, without its children. */
export type CheckSummary = {
  readonly year: number
  readonly period: string
  readonly rulesetNote: string | null
  readonly megabytes: number
  readonly lines: number
  readonly totals: Totals
  readonly episodes: number
  /** Rules that are errors of the return as a whole. */
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
  readonly findings: readonly NoticedFinding[]
}

/** What is known of the check of any return when it has ended. */
export type ReturnCheck<AnyRule> = {
  readonly year: number
  readonly children: number
  /** Rows read, by table. */
  readonly rows: Readonly<Record<string, number>>
  readonly rules: readonly AnyRule[]
  readonly rulesRun: readonly string[]
  readonly rulesNotRun: readonly { readonly code: string; readonly why: string }[]
}

/** A checked return: its issues in columns of numbers, and its children by number, from 0 in the order they were checked. */
export abstract class CheckedReturn<AnyRule extends WorklistRule = WorklistRule> {
  readonly issues = new IssueColumns()
  readonly tally = new Tally<AnyRule>()
  readonly ids: (string | null)[] = []
  readonly upns: (string | null)[] = []
  readonly lines: number[] = []
  /** By issue: stands for the values at fault. */
  readonly #marks: number[] = []

  /** @throws Error when nothing has been checked */
  abstract get check(): ReturnCheck<AnyRule>

  /** Keeps what was found. `child` is -1 when the return as a whole is at fault. */
  protected keep(rule: AnyRule, ruleNumber: number, child: number, cells: readonly WorklistCell[]): void {
    this.tally.issue(rule, child)
    this.issues.add(ruleNumber, child, cells)
    this.#marks.push(markOf(cells))
  }

  /** The rule an issue is of. */
  ruleOf(issue: number): AnyRule {
    return this.check.rules[this.issues.rule(issue)] as AnyRule
  }

  /** Stands for the values at fault: as long as they stay the same, the issue is the same. */
  markOf(issue: number): number {
    return this.#marks[issue] as number
  }

  /** The issues that fit a filter, by their place in the columns. */
  *matching({ kind, rule, table }: Filter, compared: ReturnComparison | null = null): Generator<number> {
    for (let issue = 0; issue < this.issues.count; issue++) {
      const about = this.ruleOf(issue)
      if (rule !== null && about.code !== rule) continue
      if ((kind === 'error' || kind === 'query') && about.severity !== kind) continue
      if (kind === 'new' && compared?.fresh[issue] !== true) continue
      if (kind === 'still' && compared?.fresh[issue] === true) continue
      if (table !== null && !this.issues.cells(issue).some((cell) => cell.table === table)) continue
      yield issue
    }
  }

  /** The numbers of the children with an issue that fits, in order. */
  childrenMatching(filter: Filter, compared: ReturnComparison | null = null): number[] {
    const rows = new Set<number>()
    for (const issue of this.matching(filter, compared)) rows.add(this.issues.child(issue))
    rows.delete(-1)
    return [...rows].sort((a, b) => a - b)
  }

  /** The parts of a summary that are alike for every return. */
  protected found(
    compared: ReturnComparison | null,
  ): Pick<
    CheckSummary,
    'year' | 'period' | 'totals' | 'returnErrors' | 'rulesRun' | 'rulesNotRun' | 'rules' | 'tables'
  > {
    const { check } = this
    const rules = this.tally
      .rules()
      .map(({ rule, children, issues }) => this.ruleLine(rule, children, issues, compared))
    return {
      year: check.year,
      period: period(check.year),
      totals: { children: check.children, ...this.tally.children() },
      returnErrors: rules.filter(({ severity, children }) => severity === 'error' && children === 0).length,
      rulesRun: check.rulesRun,
      rulesNotRun: check.rulesNotRun,
      rules,
      tables: this.#tables(),
    }
  }

  ruleLine(rule: AnyRule, children: number, issues: number, compared: ReturnComparison | null): RuleLine {
    const { code, severity } = rule
    const change = compared === null ? null : (compared.byRule.get(code) ?? { fixed: 0, still: 0, fresh: 0 })
    return { code, severity, title: inYear(rule.title, this.check.year), children, issues, change }
  }

  #tables(): CheckSummary['tables'] {
    const found = new Map<string, { issues: number; children: Set<number> }>()
    for (let issue = 0; issue < this.issues.count; issue++) {
      for (const table of new Set(this.issues.cells(issue).map((cell) => cell.table))) {
        const entry = found.get(table) ?? { issues: 0, children: new Set<number>() }
        found.set(table, entry)
        entry.issues++
        if (this.issues.child(issue) >= 0) entry.children.add(this.issues.child(issue))
      }
    }
    return Object.entries(this.check.rows).map(([table, rows]) => ({
      ...{ table, rows },
      children: found.get(table)?.children.size ?? 0,
      issues: found.get(table)?.issues ?? 0,
    }))
  }
}

function markOf(cells: readonly (readonly [row: ShownRow, field: string])[]): number {
  return textMark(cells.map(([row, field]) => `${row.table}.${field}=${writtenValue(row, field) ?? ''}`).join(' '))
}
