import type { ChildRule, ReturnRule, Rule } from '../../checking/rule.ts'
import type { Day } from '../../core/day.ts'
import type { CinCell, CinChild, CinFieldName, Header } from './shape.ts'

/** What a rule may know of the census it is bound to. */
export type CinCensus = {
  /** The collection year whose rules run: 2026 is 2025-26. */
  readonly year: number
  /** The collection year whose code lists apply: the file's own, where no rules of that year are known. */
  readonly codesYear: number
  /** First and last day of the census period, both included. The last is the reference date. */
  readonly start: Day
  readonly end: Day
  readonly header: Header
}

/** One child, or one whole return, that is right or wrong under a rule, and the reason. */
export type CinExample = {
  /** The ruleset it is judged by. */
  readonly year: number
  readonly is: 'right' | 'wrong'
  readonly because: string
  /** The header; by default that of a valid census of the year. */
  readonly header?: Header
  readonly children: readonly CinChild[]
  /** For a wrong one: exactly the cells marked, as `Table 0 Field`; none when the return as a whole is at fault. */
  readonly cells?: readonly `${string} ${number} ${string}`[]
}

type CinChildRule = ChildRule<CinChild, CinCensus, CinCell, CinFieldName, CinExample>
type CinReturnRule = ReturnRule<CinChild, CinCensus, CinCell, CinFieldName, CinExample>

/** A validation rule of the children in need census. */
export type CinRule = Rule<CinChild, CinCensus, CinCell, CinFieldName, CinExample>

/** Defines a rule that looks at one child's record. */
export function rule(definition: Omit<CinChildRule, 'scope'>): CinRule {
  return { ...definition, scope: 'child' }
}

/** Defines a rule that looks at the whole return. */
export function returnRule(definition: Omit<CinReturnRule, 'scope'>): CinRule {
  return { ...definition, scope: 'return' }
}
