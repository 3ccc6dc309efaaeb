import { writtenValue } from '../../../checking/because.ts'
import { IssueColumns } from '../../../checking/issue-columns.ts'
import { inYear } from '../../../checking/rule.ts'
import { Tally } from '../../../checking/tally.ts'
import { type CinCheck, type CinIssue, checkCinCensus, period } from '../../../returns/cin-census/check.ts'
import type { CinRule } from '../../../returns/cin-census/rule.ts'
import type { CinTable } from '../../../returns/cin-census/shape.ts'
import { madeUpSoftware } from '../../../sample/census.ts'
import type { Change, Filter, FixedIssue, RuleLine, Summary } from './messages.ts'

/** Reads a file in pieces, telling how far it has come. */
export async function* pieces(file: Blob, read: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  let bytes = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    bytes += value.length
    read(bytes)
    yield value
  }
}

/**
 * A checked census: its issues in columns of numbers, and where each child stands in the file. A record is read again
 * from the file when it is shown, so 500,000 children fit.
 */
export class CheckedFile {
  readonly name: string
  /** The file as UTF-8, so that places in it are places of the children. */
  readonly file: Blob
  readonly issues = new IssueColumns()
  readonly tally = new Tally<CinRule>()
  readonly ids: (string | null)[] = []
  readonly upns: (string | null)[] = []
  readonly lines: number[] = []
  readonly #from: number[] = []
  readonly #to: number[] = []
  #check: CinCheck | null = null
  #seconds = 0
  /** By issue, in the order of the columns: was it in the earlier file? Null when none is compared. */
  #fresh: boolean[] | null = null
  #compared: Compared | null = null

  constructor(name: string, file: Blob) {
    this.name = name
    this.file = file
  }

  get check(): CinCheck {
    if (this.#check === null) throw new Error('The file has not been checked')
    return this.#check
  }

  async run(year: number | null, read: (bytes: number) => void): Promise<void> {
    const started = performance.now()
    this.#check = await checkCinCensus(pieces(this.file, read), year === null ? {} : { year }, {
      issue: (issue) => {
        const child = childRow(issue)
        this.tally.issue(issue.rule, child)
        this.issues.add(issue.ruleNumber, child, issue.cells)
      },
      child: ({ identifiers, from, to }) => {
        this.ids.push(identifiers.LAchildID)
        this.upns.push(identifiers.UPN)
        this.lines.push(identifiers.line)
        this.#from.push(from)
        this.#to.push(to)
      },
    })
    this.#seconds = (performance.now() - started) / 1000
  }

  /** The bytes of one child. */
  async bytesOf(row: number): Promise<Uint8Array> {
    return new Uint8Array(await this.file.slice(this.#from[row], this.#to[row]).arrayBuffer())
  }

  /** Goes over the file again, calling for each issue with its values at hand. */
  async eachIssue(listen: (issue: CinIssue) => void): Promise<void> {
    await checkCinCensus(
      pieces(this.file, () => {}),
      { year: this.check.year },
      { issue: listen },
    )
  }

  /** Compares with an earlier file: which issues were there already. */
  async compareWith(earlier: CheckedFile): Promise<void> {
    const before = new Map<string, FixedIssue>()
    await earlier.eachIssue((issue) => before.set(keyOf(issue), fixedIssue(issue, earlier)))
    const fresh: boolean[] = []
    const still = new Map<string, number>()
    await this.eachIssue((issue) => {
      const key = keyOf(issue)
      const known = before.delete(key)
      fresh.push(!known)
      if (known) still.set(issue.rule.code, (still.get(issue.rule.code) ?? 0) + 1)
    })
    const fixed = new Map<string, number>()
    for (const { code } of before.values()) fixed.set(code, (fixed.get(code) ?? 0) + 1)
    this.#fresh = fresh
    this.#compared = { name: earlier.name, fixed, still, fixedIssues: [...before.values()].slice(0, mostFixedListed) }
  }

  isFresh(issue: number): boolean {
    return this.#fresh?.[issue] === true
  }

  /** The issues that fit a filter, by their place in the columns. */
  *matching({ kind, rule, table }: Filter): Generator<number> {
    const { rules } = this.check
    for (let issue = 0; issue < this.issues.count; issue++) {
      const about = rules[this.issues.rule(issue)] as CinRule
      if (rule !== null && about.code !== rule) continue
      if ((kind === 'error' || kind === 'query') && about.severity !== kind) continue
      if (kind === 'new' && !this.isFresh(issue)) continue
      if (kind === 'still' && this.isFresh(issue)) continue
      if (table !== null && !this.issues.cells(issue).some((cell) => cell.table === table)) continue
      yield issue
    }
  }

  /** The rows of the children with an issue that fits, in file order. */
  childrenMatching(filter: Filter): number[] {
    const rows = new Set<number>()
    for (const issue of this.matching(filter)) rows.add(this.issues.child(issue))
    rows.delete(-1)
    return [...rows].sort((a, b) => a - b)
  }

  summary(): Summary {
    const { check } = this
    const { year } = check
    const rules = this.tally.rules().map(({ rule, children, issues }) => this.#ruleLine(rule, children, issues))
    return {
      name: this.name,
      madeUp: check.header.SoftwareCode === madeUpSoftware,
      year,
      period: period(year),
      rulesetNote: check.rulesetNote,
      megabytes: check.bytes / 1e6,
      lines: check.lines,
      seconds: this.#seconds,
      totals: { children: check.children, ...this.tally.children() },
      episodes: check.rows.CINdetails ?? 0,
      returnErrors: rules.filter(({ severity, children }) => severity === 'error' && children === 0).length,
      rulesRun: check.rulesRun,
      rulesNotRun: check.rulesNotRun,
      rules,
      tables: this.#tables(),
      findings: check.findings,
      compared: this.#comparison(rules),
    }
  }

  #ruleLine(rule: CinRule, children: number, issues: number): RuleLine {
    const { code, severity } = rule
    return {
      code,
      severity,
      title: inYear(rule.title, this.check.year),
      children,
      issues,
      change: this.#change(code, issues),
    }
  }

  #change(code: string, issues: number): Change | null {
    if (this.#compared === null) return null
    const still = this.#compared.still.get(code) ?? 0
    return { fixed: this.#compared.fixed.get(code) ?? 0, still, fresh: issues - still }
  }

  #comparison(rules: readonly RuleLine[]): Summary['compared'] {
    if (this.#compared === null) return null
    const here = new Set(rules.map(({ code }) => code))
    const gone = this.check.rules.filter(({ code }) => !here.has(code) && (this.#compared?.fixed.get(code) ?? 0) > 0)
    const fixedRules = gone.map((rule) => this.#ruleLine(rule, 0, 0))
    const change = { fixed: 0, still: 0, fresh: 0 }
    for (const line of [...rules, ...fixedRules]) {
      change.fixed += line.change?.fixed ?? 0
      change.still += line.change?.still ?? 0
      change.fresh += line.change?.fresh ?? 0
    }
    return { name: this.#compared.name, change, fixedRules, fixedIssues: this.#compared.fixedIssues }
  }

  #tables(): Summary['tables'] {
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

/** What a comparison with an earlier file found: issues by rule, and the first of those that are gone. */
type Compared = {
  readonly name: string
  readonly fixed: ReadonlyMap<string, number>
  readonly still: ReadonlyMap<string, number>
  readonly fixedIssues: readonly FixedIssue[]
}

/** How many fixed issues are listed one by one. */
const mostFixedListed = 500

function fixedIssue(issue: CinIssue, { ids }: CheckedFile): FixedIssue {
  const values = issue.cells.map(([row, field]) => `${field} ${writtenValue(row, field) ?? 'empty'}`)
  return { id: ids[childRow(issue)] ?? '', code: issue.rule.code, values: values.join(', ') }
}

/** The row of the child an issue is about, or -1. */
export function childRow({ child, cells }: CinIssue): number {
  const [cell] = cells
  return child?.identifiers.row ?? (cell !== undefined && cell[0].table === 'ChildIdentifiers' ? cell[0].row : -1)
}

/** What makes an issue the same in two files: the child, the rule, and the values at fault. */
function keyOf({ rule, child, cells }: CinIssue): string {
  const values = cells.map(([row, field]) => `${row.table}.${field}=${writtenValue(row, field) ?? ''}`)
  return `${child?.identifiers.LAchildID ?? ''} ${rule.code} ${values.join(' ')}`
}
