import { writtenValue } from '../../checking/because.ts'
import { IssueColumns } from '../../checking/issue-columns.ts'
import { inYear, type Severity } from '../../checking/rule.ts'
import { Tally } from '../../checking/tally.ts'
import type { Finding } from '../../core/finding.ts'
import { period } from '../../core/period.ts'
import { textMark } from '../../core/text-mark.ts'
import type { Totals } from '../../core/words.ts'
import { type CinCheck, type CinIssue, checkCinCensus } from './check.ts'
import type { CensusComparison, Change } from './compare-censuses.ts'
import type { CinRule } from './rule.ts'
import type { CinCell, CinChild, CinTable } from './shape.ts'

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

/** What is known of a checked census, without its children. */
export type CensusSummary = {
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
  readonly findings: readonly Finding[]
}

/**
 * A checked census: its issues in columns of numbers, and where each child stands in the file. A record is read again
 * from the file when it is shown, so 500,000 children fit.
 */
export class CheckedCensus {
  readonly issues = new IssueColumns()
  readonly tally = new Tally<CinRule>()
  readonly ids: (string | null)[] = []
  readonly upns: (string | null)[] = []
  readonly lines: number[] = []
  readonly #from: number[] = []
  readonly #to: number[] = []
  /** By issue: stands for the values at fault. */
  readonly #marks: number[] = []
  #check: CinCheck | null = null

  /**
   * Checks a file.
   *
   * @param year       the collection year whose rules run; the header's when null
   * @param eachChild  told of every child, in file order, and of the collection year
   */
  async read(
    bytes: AsyncIterable<Uint8Array>,
    year: number | null,
    eachChild: (child: CinChild, year: number) => void = () => {},
  ): Promise<void> {
    let begun = 0
    this.#check = await checkCinCensus(bytes, year === null ? {} : { year }, {
      begin: (ruleYear) => {
        begun = ruleYear
      },
      issue: (issue) => {
        const child = childRow(issue)
        this.tally.issue(issue.rule, child)
        this.issues.add(issue.ruleNumber, child, issue.cells)
        this.#marks.push(markOf(issue.cells))
      },
      child: (child) => {
        const { identifiers, from, to } = child
        this.ids.push(identifiers.LAchildID)
        this.upns.push(identifiers.UPN)
        this.lines.push(identifiers.line)
        this.#from.push(from)
        this.#to.push(to)
        eachChild(child, begun)
      },
    })
  }

  get check(): CinCheck {
    if (this.#check === null) throw new Error('The file has not been checked')
    return this.#check
  }

  /** The rule an issue is of. */
  ruleOf(issue: number): CinRule {
    return this.check.rules[this.issues.rule(issue)] as CinRule
  }

  /** Stands for the values at fault: as long as they stay the same, the issue is the same. */
  markOf(issue: number): number {
    return this.#marks[issue] as number
  }

  /** The first byte of a child and the byte after its last, in the file read as UTF-8. */
  stretchOf(row: number): readonly [from: number, to: number] {
    return [this.#from[row] as number, this.#to[row] as number]
  }

  /** The issues that fit a filter, by their place in the columns. */
  *matching({ kind, rule, table }: Filter, compared: CensusComparison | null = null): Generator<number> {
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

  /** The rows of the children with an issue that fits, in file order. */
  childrenMatching(filter: Filter, compared: CensusComparison | null = null): number[] {
    const rows = new Set<number>()
    for (const issue of this.matching(filter, compared)) rows.add(this.issues.child(issue))
    rows.delete(-1)
    return [...rows].sort((a, b) => a - b)
  }

  summary(compared: CensusComparison | null = null): CensusSummary {
    const { check } = this
    const rules = this.tally
      .rules()
      .map(({ rule, children, issues }) => this.ruleLine(rule, children, issues, compared))
    return {
      year: check.year,
      period: period(check.year),
      rulesetNote: check.rulesetNote,
      megabytes: check.bytes / 1e6,
      lines: check.lines,
      totals: { children: check.children, ...this.tally.children() },
      episodes: check.rows.CINdetails ?? 0,
      returnErrors: rules.filter(({ severity, children }) => severity === 'error' && children === 0).length,
      rulesRun: check.rulesRun,
      rulesNotRun: check.rulesNotRun,
      rules,
      tables: this.#tables(),
      findings: check.findings,
    }
  }

  ruleLine(rule: CinRule, children: number, issues: number, compared: CensusComparison | null): RuleLine {
    const { code, severity } = rule
    const change = compared === null ? null : (compared.byRule.get(code) ?? { fixed: 0, still: 0, fresh: 0 })
    return { code, severity, title: inYear(rule.title, this.check.year), children, issues, change }
  }

  #tables(): CensusSummary['tables'] {
    const found = new Map<string, { issues: number; children: Set<number> }>()
    for (let issue = 0; issue < this.issues.count; issue++) {
      for (const table of new Set(this.issues.cells(issue).map((cell) => cell.table))) {
        const entry = found.get(table) ?? { issues: 0, children: new Set<number>() }
        found.set(table, entry)
        entry.issues++
        if (this.issues.child(issue) >= 0) entry.children.add(this.issues.child(issue))
      }
    }
    return Object.entries(this.check.rows)
      .filter(([table, rows]) => rows > 0 || table !== 'PreProceedingsandFGDM')
      .map(([table, rows]) => ({
        table: table as CinTable,
        rows,
        children: found.get(table)?.children.size ?? 0,
        issues: found.get(table)?.issues ?? 0,
      }))
  }
}

/** The row of the child an issue is about, or -1. */
export function childRow({ child, cells }: CinIssue): number {
  const [cell] = cells
  return child?.identifiers.row ?? (cell !== undefined && cell[0].table === 'ChildIdentifiers' ? cell[0].row : -1)
}

function markOf(cells: readonly CinCell[]): number {
  return textMark(cells.map(([row, field]) => `${row.table}.${field}=${writtenValue(row, field) ?? ''}`).join(' '))
}
