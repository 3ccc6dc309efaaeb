import type { Dated } from '../core/dated.ts'

/** `error` must be put right before a return is signed off; `query` may stay with an explanation. */
export type Severity = 'error' | 'query'

/** The same in every year, or a history of it. */
export type MaybeDated<Value> = Value | Dated<Value>

/** The value in force in a collection year. */
export function inYear<Value>(value: MaybeDated<Value>, year: number): Value {
  return isDated(value) ? value.at(year) : value
}

function isDated<Value>(value: MaybeDated<Value>): value is Dated<Value> {
  return typeof value === 'object' && value !== null && 'changes' in value
}

/** What a rule calls for each breach, with the cells at fault. Called with none when the return as a whole is at fault. */
export type Wrong<Cell> = (...cells: readonly Cell[]) => void

/** Looks at one child's record. Changes nothing it is given. */
export type ChildCheck<Child, Cell> = (child: Child, wrong: Wrong<Cell>) => void

/** Looks at the whole return: told of every child in file order, then asked once. */
export type ReturnCheck<Child, Cell> = {
  child?(child: Child): void
  end(wrong: Wrong<Cell>): void
}

type About<Field> = {
  /** DfE's code. */
  readonly code: string
  readonly severity: Severity
  /** What is wrong, in one line for a list. */
  readonly title: MaybeDated<string>
  /** First collection year of ours in which it exists (2023 is 2022-23), and the last, if it has ended. */
  readonly from: number
  readonly to?: number
  /** DfE took it back before it was ever in force; `from` is the year it was written for. Kept for who finds its code. */
  readonly isWithdrawn?: boolean
  /** The fields it reads, as `Table.Field`. */
  readonly fields: MaybeDated<readonly Field[]>
  /** How it judges, in plain words, edges included. */
  readonly explains: MaybeDated<string>
  /**
   * Why one record breaks it. `{Table.Field}` stands for the values of the cells at fault: days in words,
   * several joined by "and", `empty` where there is none.
   */
  readonly because: MaybeDated<string>
  /** What to do about it, as an instruction. */
  readonly putRight: MaybeDated<string>
  readonly source: string
  /** Where and why the open validator's result is another. */
  readonly peer?: string
}

/** A rule over one child's record. What depends only on the year or the return happens once, before any child. */
export type ChildRule<Child, Return, Cell, Field, Example> = About<Field> & {
  readonly scope: 'child'
  readonly check: (context: Return) => ChildCheck<Child, Cell>
  readonly examples: () => readonly Example[]
}

/** A rule over the whole return. */
export type ReturnRule<Child, Return, Cell, Field, Example> = About<Field> & {
  readonly scope: 'return'
  readonly check: (context: Return) => ReturnCheck<Child, Cell>
  readonly examples: () => readonly Example[]
}

export type Rule<Child, Return, Cell, Field, Example> =
  | ChildRule<Child, Return, Cell, Field, Example>
  | ReturnRule<Child, Return, Cell, Field, Example>

/** Is the rule in force in that collection year? */
export function inForce(
  rule: { readonly from: number; readonly to?: number; readonly isWithdrawn?: boolean },
  year: number,
): boolean {
  return rule.isWithdrawn !== true && rule.from <= year && (rule.to === undefined || year <= rule.to)
}
