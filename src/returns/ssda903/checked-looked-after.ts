import { CheckedReturn, type CheckSummary } from '../../checking/checked-return.ts'
import type { ReturnComparison } from '../../checking/compare-returns.ts'
import type { ShownIssue } from '../../checking/shown-record.ts'
import { type CheckedWith, checkSsda903, type Ssda903Check } from './check.ts'
import type { Ssda903Finding } from './finding.ts'
import { type TableName, tableNames } from './layout.ts'
import type { Ssda903Set } from './read-set.ts'
import type { Ssda903Rule } from './rule.ts'
import type { Ssda903Cell } from './run-rules.ts'
import type { AnyRow, Ssda903Child, Ssda903Tables } from './shape.ts'

/** What is told of an issue when the return is gone over again. */
export type LookedAfterIssue = {
  readonly rule: Ssda903Rule
  readonly ruleNumber: number
  /** The child's number; -1 when the return as a whole is at fault. */
  readonly child: number
  readonly cells: readonly Ssda903Cell[]
}

/**
 * A checked looked-after return, with its children in memory: those of this year in order of their identifiers, then
 * those whom only last year's names.
 */
export class CheckedLookedAfter extends CheckedReturn<Ssda903Rule> {
  readonly #now: Ssda903Set
  readonly #given: CheckedWith
  readonly #children: Ssda903Child[] = []
  readonly #check: Ssda903Check

  /**
   * @param eachChild  told of every child, in order
   * @throws Refusal when there are no rules for the year, or nothing tells the year
   */
  constructor(now: Ssda903Set, given: CheckedWith, eachChild: (child: Ssda903Child) => void = () => {}) {
    super()
    this.#now = now
    this.#given = given
    const over = (child: Ssda903Child) => {
      this.#children.push(child)
      this.ids.push(child.CHILD)
      this.upns.push(child.Header[0]?.UPN ?? null)
      this.lines.push(child.Header[0]?.line ?? 0)
      eachChild(child)
    }
    const check = checkSsda903(now, given, {
      issue: ({ rule, ruleNumber, number, cells }) => this.keep(rule, ruleNumber, number, cells),
      child: over,
    })
    const lastRows = [...(given.last?.tables ?? [])].map(([table, { rows }]) => [`${table}_last`, rows.length] as const)
    this.#check = {
      ...check,
      rows: { ...check.rows, ...Object.fromEntries(lastRows) },
      children: this.#counted(),
    }
  }

  override get check(): Ssda903Check {
    return this.#check
  }

  child(number: number): Ssda903Child {
    return this.#children[number] as Ssda903Child
  }

  /** Does only last year's return name the child? */
  isOfLastYearOnly(number: number): boolean {
    return number >= this.#now.children.length
  }

  /** Goes over the return again, calling for each issue with its rows at hand, in the order of the columns. */
  eachIssue(listen: (issue: LookedAfterIssue) => void): void {
    checkSsda903(this.#now, this.#given, {
      issue: ({ rule, ruleNumber, number, cells }) => listen({ rule, ruleNumber, child: number, cells }),
    })
  }

  /**
   * The issues of one child.
   *
   * @param rows  the child's rows as they are to be shown, by {@link placeOf}; cells of other children's rows are left out
   */
  issuesOf(child: number, rows: ReadonlyMap<string, AnyRow>): readonly ShownIssue[] {
    const found: ShownIssue[] = []
    for (let issue = 0; issue < this.issues.count; issue++) {
      if (this.issues.child(issue) !== child) continue
      const cells = this.issues.cells(issue).flatMap(({ table, row, field }): Ssda903Cell[] => {
        const own = rows.get(placeOf(table, row))
        return own === undefined ? [] : [[own, field]]
      })
      found.push({ rule: this.ruleOf(issue), cells })
    }
    return found
  }

  /**
   * @param bytes     of all files of both years
   * @param findings  about all files
   */
  summary(
    { bytes, findings }: { readonly bytes: number; readonly findings: readonly Ssda903Finding[] },
    compared: ReturnComparison | null = null,
  ): CheckSummary {
    return {
      ...this.found(compared),
      rulesetNote: null,
      megabytes: bytes / 1e6,
      lines: Object.values(this.#check.rows).reduce((sum, rows) => sum + rows, 0),
      episodes: this.#check.rows.Episodes ?? 0,
      findings,
    }
  }

  /** Children of this year, and those of last year of whom a rule speaks all the same. */
  #counted(): number {
    let gone = 0
    for (let at = this.#now.children.length; at < this.#children.length; at++) if (this.tally.worst(at) > 0) gone++
    return this.#now.children.length + gone
  }
}

/** Where a row stands, as text. */
export function placeOf(table: string, row: number): string {
  return `${table} ${row}`
}

/** The rows of one table. */
export function rowsIn(tables: Ssda903Tables, table: TableName): readonly AnyRow[] {
  return tables[table] as readonly AnyRow[]
}

/** Every row of a child with the name its table has: that of last year's ends in `_last`. */
export function everyRow(child: Ssda903Child): readonly (readonly [table: string, row: AnyRow])[] {
  const of = (tables: Ssda903Tables, suffix: string) =>
    tableNames.flatMap((table) => rowsIn(tables, table).map((row) => [`${table}${suffix}`, row] as const))
  return [...of(child, ''), ...of(child.last, '_last')]
}
