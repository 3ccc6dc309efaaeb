import type { Day } from '../core/day.ts'
import { becauseOf, type ShownRow } from './because.ts'
import type { CheckedReturn } from './checked-return.ts'
import { inYear, type Severity } from './rule.ts'
import type { WorklistCell, WorklistRule } from './worklist.ts'

/** A cell of a record: what stands there, and the numbers of the notes that speak of it. */
export type ShownCell = { readonly field: string; readonly value: string | null; readonly marks: readonly number[] }

export type ShownTable = {
  readonly title: string
  readonly lines: readonly number[]
  readonly fields: readonly string[]
  readonly rows: readonly (readonly ShownCell[])[]
}

/** What one rule says of a child. */
export type ChildNote = {
  readonly number: number
  readonly code: string
  readonly severity: Severity
  readonly title: string
  readonly because: string
  readonly putRight: string
  /** How many other children break it. */
  readonly others: number
  /** Was some of it not in the earlier file? False when nothing is compared. */
  readonly fresh: boolean
}

/** One child's record with the cells at fault marked by the number of their note. */
export type ShownRecord = {
  readonly id: string | null
  /** `Girl, born 2 June 2018, 7 on 31 March 2026.` */
  readonly about: string
  readonly tables: readonly ShownTable[]
  readonly notes: readonly ChildNote[]
}

/** How a child is shown to somebody who knows children by alias. */
export type Alias = {
  /** In place of the identifier. */
  readonly name: string
  /** A day of birth as they may see it. */
  birth(day: Day): string
}

/** What stands in place of what an alias hides. */
export const withheld = 'withheld'

/** An issue of one child, with its rows at hand. */
export type ShownIssue = { readonly rule: WorklistRule; readonly cells: readonly WorklistCell[] }

/** One note a rule, errors first, in the order they were found. */
export function notesOf(
  checked: CheckedReturn,
  child: number,
  issues: readonly ShownIssue[],
  isFresh: (issue: number) => boolean,
): ChildNote[] {
  const { year } = checked.check
  const fresh = new Set<string>()
  for (let issue = 0; issue < checked.issues.count; issue++) {
    if (checked.issues.child(issue) === child && isFresh(issue)) fresh.add(checked.ruleOf(issue).code)
  }
  const byRule = new Map(issues.map(({ rule }) => [rule, issues.filter((other) => other.rule === rule)]))
  const tallies = checked.tally.rules()
  return [...byRule]
    .sort(([a], [b]) => Number(a.severity === 'query') - Number(b.severity === 'query'))
    .map(([rule, found], at) => ({
      number: at + 1,
      code: rule.code,
      severity: rule.severity,
      title: inYear(rule.title, year),
      because: becauseOf(
        inYear(rule.because, year),
        found.flatMap(({ cells }) => cells),
      ),
      putRight: inYear(rule.putRight, year),
      others: Math.max(0, (tallies.find((tally) => tally.rule.code === rule.code)?.children ?? 1) - 1),
      fresh: fresh.has(rule.code),
    }))
}

/** By row and field: the numbers of the notes that speak of the cell. */
export type Marks = ReadonlyMap<ShownRow, ReadonlyMap<string, ReadonlySet<number>>>

/** Which notes speak of which cells. */
export function marksOf(issues: readonly ShownIssue[], notes: readonly ChildNote[]): Marks {
  const marks = new Map<ShownRow, Map<string, Set<number>>>()
  for (const { rule, cells } of issues) {
    const number = notes.find(({ code }) => code === rule.code)?.number as number
    for (const [row, field] of cells) {
      const fields = marks.get(row) ?? new Map<string, Set<number>>()
      marks.set(row, fields)
      fields.set(field, (fields.get(field) ?? new Set()).add(number))
    }
  }
  return marks
}

/** The numbers of the notes that speak of a cell, in order. */
export function marksAt(marks: Marks, row: ShownRow, field: string): readonly number[] {
  return [...(marks.get(row)?.get(field) ?? [])].sort((a, b) => a - b)
}
